package org.xinheng.kernel.monitoring.bulletins;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps bulletins. */
@ApplicationScoped
class BulletinRepository {

    /** A bulletin with its papers. */
    record Kept(String number, String content, byte @Nullable [] pdf) {}

    /** The edition that comes next; who takes the number before keeps others waiting, so it is never taken twice. */
    int nextEdition(Unit unit, YearMonth month) {
        return unit.handle()
                .createQuery(
                        "select coalesce(max(edition), 0) + 1 from monitoring_bulletin where tenant = :tenant and month = :month")
                .bind("tenant", unit.tenant())
                .bind("month", month.atDay(1))
                .mapTo(Integer.class)
                .one();
    }

    UUID add(Unit unit, YearMonth month, int edition, String number, String content) {
        return unit.handle()
                .createQuery("""
                        insert into monitoring_bulletin (month, edition, number, content, made_by, made_by_name, made_at)
                        values (:month, :edition, :number, cast(:content as jsonb), :by, :name, :at) returning id
                        """)
                .bind("month", month.atDay(1))
                .bind("edition", edition)
                .bind("number", number)
                .bind("content", content)
                .bind("by", unit.actor().person())
                .bind("name", unit.actor().name())
                .bind("at", unit.startedAt())
                .mapTo(UUID.class)
                .one();
    }

    /** All bulletins, the newest month and edition first. */
    List<BulletinRow> list(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select id, number, month, edition, made_by_name, made_at,
                          edition = max(edition) over (partition by month) as newest
                        from monitoring_bulletin where tenant = :tenant order by month desc, edition desc
                        """)
                .bind("tenant", unit.tenant())
                .map((row, context) -> new BulletinRow(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                        row.getInt("edition"),
                        row.getBoolean("newest"),
                        row.getString("made_by_name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Kept> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select number, content, pdf from monitoring_bulletin where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Kept(row.getString("number"), row.getString("content"), row.getBytes("pdf")))
                .findOne();
    }

    /** Keeps what was printed first. */
    void keep(Unit unit, UUID id, byte[] pdf) {
        unit.handle()
                .createUpdate(
                        "update monitoring_bulletin set pdf = :pdf where tenant = :tenant and id = :id and pdf is null")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("pdf", pdf)
                .execute();
    }
}
