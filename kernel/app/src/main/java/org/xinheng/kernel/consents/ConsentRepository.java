package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps consents. */
@ApplicationScoped
class ConsentRepository {

    private static final String ROWS = """
            select id, number, subject_code, subject_name, institution, institution_code, institution_name, scopes, purpose,
              purpose_label, note, granted_on, ends_on, statement, hash, signer, signed_at, revoked_at, revoked_because
            from consent where tenant = :tenant""";

    /** Keeps what was signed. */
    void add(Unit unit, String number, SoundConsent consent, Statement statement, String signer, @Nullable String key) {
        unit.handle()
                .createUpdate("""
                        insert into consent (number, subject, subject_code, subject_name, institution, institution_code,
                          institution_name, scopes, purpose, purpose_label, note, granted_on, ends_on, statement, hash, signer,
                          signed_at, signed_by, key)
                        values (:number, :subject, :code, :name, :institution, :institutionCode, :institutionName, :scopes,
                          :purpose, :purposeLabel, :note, :from, :ends, :statement, :hash, :signer, :at, :by, :key)
                        """)
                .bind("number", number)
                .bind("subject", consent.subject().id())
                .bind("code", consent.subject().code())
                .bind("name", consent.subject().name())
                .bind("institution", consent.institution().id())
                .bind("institutionCode", consent.institution().code())
                .bind("institutionName", consent.institution().name())
                .bindArray(
                        "scopes",
                        String.class,
                        consent.scopes().stream().map(scope -> scope.id()).toList())
                .bind("purpose", consent.purpose().id())
                .bind("purposeLabel", consent.purpose().label().zh())
                .bind("note", consent.note())
                .bind("from", consent.from())
                .bind("ends", consent.until().plusDays(1))
                .bind("statement", statement.text())
                .bind("hash", HexFormat.of().parseHex(statement.hash()))
                .bind("signer", signer)
                .bind("at", unit.startedAt())
                .bind("by", unit.actor().person())
                .bind("key", key)
                .execute();
    }

    /** What was granted under a request's key. */
    Optional<StoredConsent> findByKey(Unit unit, String code, String key) {
        return new Conditions(ROWS)
                .given("code", code, "subject_code = :code")
                .given("key", key, "key = :key")
                .query(unit, "")
                .bind("tenant", unit.tenant())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** A firm's own consent; locked against what else happens to it when it is to be changed. */
    Optional<StoredConsent> find(Unit unit, String code, UUID id, boolean lock) {
        return new Conditions(ROWS)
                .given("code", code, "subject_code = :code")
                .given("id", id, "id = :id")
                .query(unit, lock ? "for no key update" : "")
                .bind("tenant", unit.tenant())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The consent of a number, of whomever; it cannot be revoked before the unit ends. */
    Optional<StoredConsent> lockByNumber(Unit unit, String number) {
        return new Conditions(ROWS)
                .given("number", number, "number = :number")
                .query(unit, "for share")
                .bind("tenant", unit.tenant())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** What a firm ever granted an institution, newest first; none of it can be revoked before the unit ends. */
    List<StoredConsent> lockOf(Unit unit, UUID institution, String code) {
        return new Conditions(ROWS)
                .given("institution", institution, "institution = :institution")
                .given("code", code, "subject_code = :code")
                .query(unit, "order by signed_at desc, id desc for share")
                .bind("tenant", unit.tenant())
                .map((row, context) -> read(row))
                .list();
    }

    /** A firm's own consents, newest first. */
    List<StoredConsent> list(Unit unit, String code, @Nullable DayCursor after, int limit) {
        return new Conditions(ROWS)
                .given("code", code, "subject_code = :code")
                .behind(after, "(granted_on, id) < (:cursorDay, :cursorId)")
                .query(unit, "order by granted_on desc, id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    void revoke(Unit unit, UUID id, @Nullable String because) {
        unit.handle()
                .createUpdate("""
                        update consent set revoked_at = :at, revoked_by = :by, revoked_because = :because
                        where tenant = :tenant and id = :id and revoked_at is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("at", unit.startedAt())
                .bind("by", unit.actor().person())
                .bind("because", because)
                .execute();
    }

    /** How many consents and queries there are of each institution; what is in them is the firms' business. */
    List<ConsentFigures.Line> count(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select i.id, i.name,
                          count(c.id) filter (where c.revoked_at is null and c.ends_on > :today) as active,
                          count(c.id) filter (where c.revoked_at is not null) as revoked,
                          count(c.id) filter (where c.revoked_at is null and c.ends_on <= :today) as expired,
                          (select count(*) from consent_query q where q.tenant = i.tenant and q.institution = i.id
                             and q.outcome = 'ANSWERED') as answered,
                          (select count(*) from consent_query q where q.tenant = i.tenant and q.institution = i.id
                             and q.outcome <> 'ANSWERED') as refused
                        from institution i left join consent c on c.tenant = i.tenant and c.institution = i.id
                        where i.tenant = :tenant group by i.tenant, i.id, i.name, i.opened_at order by i.opened_at, i.id
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .map((row, context) -> new ConsentFigures.Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("active"),
                        row.getInt("revoked"),
                        row.getInt("expired"),
                        row.getInt("answered"),
                        row.getInt("refused")))
                .list();
    }

    private static StoredConsent read(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new StoredConsent(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("subject_code"),
                row.getString("subject_name"),
                row.getObject("institution", UUID.class),
                row.getString("institution_code"),
                row.getString("institution_name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("purpose"),
                row.getString("purpose_label"),
                row.getString("note"),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("statement"),
                row.getBytes("hash"),
                row.getString("signer"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_because"));
    }
}
