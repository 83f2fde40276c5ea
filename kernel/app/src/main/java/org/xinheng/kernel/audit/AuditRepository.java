package org.xinheng.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Conditions;
import org.xinheng.kernel.tenancy.Unit;

/** Adds and lists audit lines under row security. */
@ApplicationScoped
class AuditRepository {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** What Keycloak calls people by. */
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    void add(Unit unit, OffsetDateTime at, String outcome, String notes) {
        unit.handle()
                .createUpdate("""
                        insert into audit_line (at, person, person_name, bureau, action, outcome, notes)
                        values (:at, :person, :name, :bureau, :action, :outcome, cast(:notes as jsonb))
                        """)
                .bind("at", at)
                .bind("person", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("bureau", unit.actor().bureau())
                .bind("action", unit.action())
                .bind("outcome", outcome)
                .bind("notes", notes)
                .execute();
    }

    void addFact(Unit unit, String type, String body) {
        unit.handle()
                .createUpdate("insert into outbox (fact, body) values (:fact, cast(:body as jsonb))")
                .bind("fact", type)
                .bind("body", body)
                .execute();
    }

    /** Newest first. */
    List<AuditLineView> list(Unit unit, AuditQuery query, @Nullable UUID before, int limit) {
        return new Conditions("""
                        select id, at, person, person_name, bureau, action, outcome, notes::text as notes, seal
                        from audit_line where tenant = :tenant
                        """)
                .given("before", before, "id < :before")
                .given(
                        "who",
                        query.who(),
                        isPerson(query.who()) ? "person = :who" : "position(:who in person_name) > 0")
                .given("matter", query.matter(), "starts_with(action, :matter)")
                .given("outcome", query.outcome(), "outcome = :outcome")
                .given("from", startOf(query.days().from(), 0), "at >= :from")
                .given("lowest", idAt(query.days().from(), -1), "id >= :lowest")
                .given("until", startOf(query.days().until(), 1), "at < :until")
                .given("highest", idAt(query.days().until(), 2), "id < :highest")
                .given("q", query.q(), "position(:q in notes::text) > 0")
                .query(unit, "order by id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("limit", limit)
                .map((row, context) -> AuditLineView.read(row))
                .list();
    }

    private static boolean isPerson(@Nullable String who) {
        return who != null && PERSON.matcher(who).matches();
    }

    /**
     * The least identifier a line of a day can have. Identifiers begin with the millisecond they were made in (RFC 9562,
     * version 7), a moment after the line's own time; a day to spare on either side, and a page of an old month does not walk
     * through every newer line.
     */
    private static @Nullable UUID idAt(@Nullable LocalDate day, int later) {
        OffsetDateTime start = startOf(day, later);
        return start == null ? null : new UUID(start.toInstant().toEpochMilli() << 16, 0);
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(BEIJING).toOffsetDateTime();
    }

    /** Under row security a tenant can check its own chain and no other. */
    Verification verify(Unit unit, AuditVerifier verifier) {
        return verifier.verify(unit.handle(), unit.tenant());
    }
}
