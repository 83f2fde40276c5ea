package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Changes where a record stands, each time with the former version in its history. */
@ApplicationScoped
class RecordStandingRepository {

    List<UUID> listOf(Unit unit, String code, int limit) {
        return unit.handle()
                .createQuery("""
                        select r.id from record r
                        where r.tenant = :tenant and r.subject = (select s.id from subject s where s.code = :code)
                          and r.act <> 'PERMIT' and r.state <> 'WITHDRAWN'
                        order by r.decided_on desc, r.id desc limit :limit
                        """)
                .bind("tenant", unit.tenant())
                .bind("code", code)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    Optional<UUID> findByDocument(Unit unit, String item, String documentNo, String code) {
        return unit.handle()
                .createQuery("""
                        select id from record
                        where tenant = :tenant and item = :item and document_no = :documentNo and subject_code = :code
                        order by recorded_at desc limit 1
                        """)
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .bind("documentNo", documentNo)
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne();
    }

    byte[] keyOf(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select natural_key from record where tenant = :tenant and id = :id")
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> row.getBytes("natural_key"))
                .one();
    }

    Optional<UUID> findSame(Unit unit, String item, byte[] key) {
        return unit.handle()
                .createQuery("""
                        select id from record
                        where tenant = :tenant and item = :item and natural_key = :key
                          and state in ('EFFECTIVE', 'HELD', 'SHIELDED')
                        """)
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .bind("key", key)
                .mapTo(UUID.class)
                .findOne();
    }

    /** A shielded record keeps its days, so that it can be shown again as it was. */
    void move(Unit unit, UUID id, String state, String change, String reason) {
        RecordRepository.keepFormer(unit, id, change);
        unit.handle()
                .createUpdate("""
                        update record set state = :state, state_reason = :reason, publish = publish and :state = 'SHIELDED',
                          version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("state", state)
                .bind("reason", reason)
                .execute();
    }

    void restore(Unit unit, UUID id, Disclosed disclosed, String change) {
        RecordRepository.keepFormer(unit, id, change);
        unit.handle()
                .createUpdate("""
                        update record set state = 'EFFECTIVE', state_reason = null, publish = :publish,
                          publish_from = coalesce(publish_from, :from), publish_until = :until, version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("publish", disclosed.publish())
                .bind("from", disclosed.from())
                .bind("until", disclosed.until())
                .execute();
    }

    void prolong(Unit unit, UUID id, String change) {
        RecordRepository.keepFormer(unit, id, change);
        unit.handle()
                .createUpdate("""
                        update record set publish_until = null, version = version + 1
                        where tenant = :tenant and id = :id and state = 'EFFECTIVE'
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    void stop(Unit unit, UUID id, String change) {
        RecordRepository.keepFormer(unit, id, change);
        unit.handle()
                .createUpdate("""
                        update record set publish = false, version = version + 1 where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }
}
