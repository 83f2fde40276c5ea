package org.xinheng.kernel.commitments.templates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Templates of the unit's tenant. */
@ApplicationScoped
class TemplateRepository {

    /** The one that counts for a matter: approved, in its time, and of those the newest. */
    private static final String ROWS = """
            select t.*, b.name as bureau_name, f.state_label,
              t.state = 'APPROVED' and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                and not exists (
                  select from commitment_template n
                  where n.tenant = t.tenant and n.bureau = t.bureau and n.kind = t.kind and n.state = 'APPROVED'
                    and n.from_on <= :today and (n.until_on is null or n.until_on > :today)
                    and (n.from_on, n.proposed_at, n.id) > (t.from_on, t.proposed_at, t.id) and n.matters @> t.matters)
                as in_use
            from commitment_template t
            join bureau b on b.tenant = t.tenant and b.id = t.bureau
            join case_file f on f.tenant = t.tenant and f.id = t.id
            where t.tenant = :tenant""";

    void add(Unit unit, UUID id, TemplateTerms terms) {
        unit.handle()
                .createUpdate("""
                        insert into commitment_template (id, bureau, kind, kind_label, name, matters, text, hash, basis, from_on,
                          until_on, state, proposed_by, proposed_at)
                        values (:id, :bureau, :kind, :kindLabel, :name, :matters, :text, :hash, :basis, :from, :until, 'PROPOSED',
                          :by, :at)
                        """)
                .bind("id", id)
                .bind("bureau", terms.bureau())
                .bind("kind", terms.kind())
                .bind("kindLabel", terms.kindLabel())
                .bind("name", terms.name())
                .bindArray("matters", String.class, terms.matters())
                .bind("text", terms.text())
                .bind("hash", terms.hash())
                .bind("basis", terms.basis())
                .bind("from", terms.from())
                .bind("until", terms.until() == null ? null : terms.until().plusDays(1))
                .bind("by", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    void move(Unit unit, UUID id, String state) {
        unit.handle()
                .createUpdate(
                        "update commitment_template set state = :state, version = version + 1 where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .execute();
    }

    Optional<TemplateRow> find(Unit unit, UUID id, LocalDate today) {
        return unit.handle()
                .createQuery(ROWS + " and t.id = :id")
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The newest that is in force for a matter of a bureau. */
    Optional<TemplateRow> findInForce(Unit unit, UUID bureau, String kind, String matter, LocalDate day) {
        return unit.handle()
                .createQuery(ROWS + """
                         and t.bureau = :bureau and t.kind = :kind and t.state = 'APPROVED' and :matter = any (t.matters)
                          and t.from_on <= :today and (t.until_on is null or t.until_on > :today)
                        order by t.from_on desc, t.proposed_at desc, t.id desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", day)
                .bind("bureau", bureau)
                .bind("kind", kind)
                .bind("matter", matter)
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * Newest first.
     *
     * @param bureau only this one's, or null
     * @param all also those that are not approved
     */
    List<TemplateRow> list(Unit unit, @Nullable UUID bureau, boolean all, LocalDate today, int limit) {
        return unit.handle()
                .createQuery(ROWS + """
                         and (cast(:bureau as uuid) is null or t.bureau = cast(:bureau as uuid))
                          and (:all or t.state = 'APPROVED')
                        order by t.proposed_at desc, t.id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .bind("bureau", bureau)
                .bind("all", all)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    private static TemplateRow read(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("until_on", LocalDate.class);
        return new TemplateRow(
                row.getObject("id", UUID.class),
                row.getObject("bureau", UUID.class),
                row.getString("bureau_name"),
                row.getString("kind"),
                row.getString("kind_label"),
                row.getString("name"),
                List.of((String[]) row.getArray("matters").getArray()),
                row.getString("text"),
                row.getString("hash"),
                row.getString("basis"),
                row.getObject("from_on", LocalDate.class),
                until == null ? null : until.minusDays(1),
                row.getString("state"),
                row.getString("state_label"),
                row.getBoolean("in_use"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
