package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Circle and class of many records at once, and what they were before. */
@ApplicationScoped
class ReclassifiedRecordRepository {

    List<UUID> apply(Unit unit, ReclassifiedRecords.Change change, int limit) {
        return unit.handle()
                .createQuery("""
                        with part as (
                          select r.id, r.disclosure, r.class, r.publish, r.version from record r
                          where r.tenant = :tenant and r.item = :item
                            and not exists (select from reclassified_record d
                                            where d.tenant = r.tenant and d.adjustment = :id and d.record = r.id)
                            and (cast(:disclosure as text) = 'SHARED' and r.disclosure = 'PUBLIC'
                                 or cast(:weight as text) is not null and r.act <> 'PENALTY'
                                    and r.class is distinct from cast(:weight as text))
                          order by r.id limit :limit for update),
                        kept as (
                          insert into reclassified_record (adjustment, record, version, disclosure, class, publish)
                          select :id, id, version, disclosure, class, publish from part)
                        update record r set
                          disclosure = case when cast(:disclosure as text) is not null and part.disclosure = 'PUBLIC'
                                            then cast(:disclosure as text) else part.disclosure end,
                          publish = part.publish and cast(:disclosure as text) is null,
                          class = case when r.act <> 'PENALTY' then coalesce(cast(:weight as text), r.class) else r.class end
                        from part where r.tenant = :tenant and r.id = part.id
                        returning r.id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", change.id())
                .bind("item", change.item())
                .bind(
                        "disclosure",
                        change.disclosure() == null ? null : change.disclosure().name())
                .bind("weight", change.weight() == null ? null : change.weight().name())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** A record put back; {@code changed} when somebody changed it since, and its publicity has to be judged again. */
    record Restored(UUID id, boolean changed) {}

    List<Restored> restore(Unit unit, UUID adjustment, LocalDate today, int limit) {
        return unit.handle()
                .createQuery("""
                        with part as (
                          select d.record, d.version, d.disclosure, d.class, d.publish from reclassified_record d
                          where d.tenant = :tenant and d.adjustment = :id and not d.restored
                          order by d.record limit :limit for update),
                        done as (
                          update reclassified_record d set restored = true from part
                          where d.tenant = :tenant and d.adjustment = :id and d.record = part.record)
                        update record r set
                          disclosure = part.disclosure,
                          class = case when r.act <> 'PENALTY' and r.version = part.version then part.class else r.class end,
                          publish = part.publish and r.version = part.version
                            and (r.publish_until is null or r.publish_until > :today)
                        from part where r.tenant = :tenant and r.id = part.record
                        returning r.id, r.version <> part.version and part.publish and r.state = 'EFFECTIVE' as changed
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", adjustment)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> new Restored(row.getObject("id", UUID.class), row.getBoolean("changed")))
                .list();
    }

    void publish(Unit unit, UUID id, Disclosed disclosed) {
        unit.handle()
                .createUpdate("""
                        update record set publish = :publish, publish_from = coalesce(publish_from, :from), publish_until = :until
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("publish", disclosed.publish())
                .bind("from", disclosed.from())
                .bind("until", disclosed.until())
                .execute();
    }
}
