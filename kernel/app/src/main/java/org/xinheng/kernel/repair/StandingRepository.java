package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.repair.Hindrance;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.tenancy.Unit;

/** What stands between a record and its repair: obligations, bars, signed commitments. */
@ApplicationScoped
class StandingRepository {

    Optional<Obligation> obligation(Unit unit, UUID record) {
        return unit.handle()
                .createQuery("""
                        select fulfilled_on, note, at_longest, set_by_name, set_at from repair_obligation
                        where tenant = :tenant and record = :record
                        """)
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .map((row, context) -> new Obligation(
                        row.getObject("fulfilled_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("at_longest"),
                        row.getString("set_by_name"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void setObligation(Unit unit, UUID record, @Nullable LocalDate fulfilledOn, String note) {
        unit.handle()
                .createUpdate("""
                        insert into repair_obligation (record, state, fulfilled_on, note, set_by, set_by_name, set_at)
                        values (:record, case when cast(:on as date) is null then 'UNFULFILLED' else 'FULFILLED' end,
                          :on, :note, :by, :byName, :at)
                        on conflict (tenant, record) do update set state = excluded.state, fulfilled_on = excluded.fulfilled_on,
                          note = excluded.note, set_by = excluded.set_by, set_by_name = excluded.set_by_name,
                          set_at = excluded.set_at
                        """)
                .bind("record", record)
                .bind("on", fulfilledOn)
                .bind("note", note)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    /** Records whose longest publicity ends by a day although the obligation is known not to be met, and nothing was decided. */
    List<UUID> endingUnfulfilled(Unit unit, LocalDate by, int limit) {
        return unit.handle()
                .createQuery("""
                        select o.record from repair_obligation o join record r on r.tenant = o.tenant and r.id = o.record
                        where o.tenant = :tenant and o.state = 'UNFULFILLED' and o.at_longest is null
                          and r.state = 'EFFECTIVE' and r.publish and r.publish_until <= :by
                        order by o.record limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("by", by)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** Records whose department was asked and has not decided, the oldest question first. */
    List<UUID> askedAtLongest(Unit unit, @Nullable UUID bureau, int limit) {
        return unit.handle()
                .createQuery("""
                        select o.record from repair_obligation o join record r on r.tenant = o.tenant and r.id = o.record
                        where o.tenant = :tenant and o.state = 'UNFULFILLED' and o.at_longest = 'ASKED' and r.state = 'EFFECTIVE'
                          and (cast(:bureau as uuid) is null or r.source_bureau = cast(:bureau as uuid))
                        order by o.set_at, o.record limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("bureau", bureau)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    void decideAtLongest(Unit unit, UUID record, String outcome) {
        unit.handle()
                .createUpdate("""
                        update repair_obligation set at_longest = :outcome where tenant = :tenant and record = :record
                        """)
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .bind("outcome", outcome)
                .execute();
    }

    /** Bars of the record and bans of its subject that still hold on a day. */
    List<Hindrance> hindrances(Unit unit, UUID record, CaseSubject subject, LocalDate day) {
        return new ArrayList<>(unit.handle()
                .createQuery("""
                        select kind, reason, act, article, until from repair_bar
                        where tenant = :tenant
                          and (record = :record and kind = 'NOT_REPAIRABLE'
                            or kind = 'BAN' and until > :day
                              and (subject_code = cast(:code as text) or private_subject = cast(:person as uuid)))
                        order by until desc nulls first
                        """)
                .bind("tenant", unit.tenant())
                .bind("record", record)
                .bind("day", day)
                .bind("code", subject.code())
                .bind("person", subject.privateSubject())
                .map((row, context) -> {
                    LocalDate until = row.getObject("until", LocalDate.class);
                    return row.getString("kind").equals("BAN") && until != null
                            ? (Hindrance) new Hindrance.Banned(row.getString("reason"), until)
                            : new Hindrance.NotRepairable(
                                    row.getString("reason"),
                                    new LegalBasis(
                                            row.getString("act"), row.getString("article"), null, null, null, true));
                })
                .list());
    }

    void addBan(Unit unit, CaseSubject subject, UUID caseFile, String reason, LocalDate until) {
        unit.handle()
                .createUpdate("""
                        insert into repair_bar (kind, subject_code, private_subject, case_file, reason, until, set_by, set_by_name, set_at)
                        values ('BAN', :code, :person, :case, :reason, :until, :by, :byName, :at)
                        """)
                .bind("code", subject.code())
                .bind("person", subject.code() == null ? subject.privateSubject() : null)
                .bind("case", caseFile)
                .bind("reason", reason)
                .bind("until", until)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    void addNotRepairable(Unit unit, UUID record, String reason, String act, String article) {
        unit.handle()
                .createUpdate("""
                        insert into repair_bar (kind, record, reason, act, article, set_by, set_by_name, set_at)
                        values ('NOT_REPAIRABLE', :record, :reason, :act, :article, :by, :byName, :at)
                        """)
                .bind("record", record)
                .bind("reason", reason)
                .bind("act", act)
                .bind("article", article)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    Optional<SignedCommitment.Text> findCommitment(Unit unit, UUID caseFile) {
        return unit.handle()
                .createQuery("""
                        select body, hash, signer, signed_by, signed_at from repair_commitment
                        where tenant = :tenant and case_file = :case order by signed_at desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", caseFile)
                .map((row, context) -> new SignedCommitment.Text(
                        row.getString("body"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getString("signer"),
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void addCommitment(Unit unit, UUID caseFile, String body, byte[] hash, String signer) {
        unit.handle()
                .createUpdate("""
                        insert into repair_commitment (case_file, body, hash, signer, signed_by, signed_at)
                        values (:case, :body, :hash, :signer, :by, :at) on conflict do nothing
                        """)
                .bind("case", caseFile)
                .bind("body", body)
                .bind("hash", hash)
                .bind("signer", signer)
                .bind("by", unit.actor().person())
                .bind("at", unit.startedAt())
                .execute();
    }
}
