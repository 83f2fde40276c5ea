package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** What cases read of a record and change in it. */
@ApplicationScoped
class RecordChangeRepository {

    RecordBrief brief(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select id, item, act, subject, private_subject, subject_code, subject_name, document_no, title,
                          authority_name, source_bureau, decided_on, class, state, publish, disputed
                        from record where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new RecordBrief(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        row.getString("act"),
                        row.getObject("subject", UUID.class),
                        row.getObject("private_subject", UUID.class),
                        row.getString("subject_code"),
                        row.getString("subject_name"),
                        row.getString("document_no"),
                        row.getString("title"),
                        row.getString("authority_name"),
                        row.getObject("source_bureau", UUID.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("class"),
                        row.getString("state"),
                        row.getBoolean("publish"),
                        row.getBoolean("disputed")))
                .findOne()
                .orElseThrow(RecordChangeRepository::unknown);
    }

    static KernelException unknown() {
        return new KernelException(RecordError.RECORD_NOT_FOUND, "没有这条记录，或不属于本地区。请返回列表重新查找。");
    }

    /** True when the mark changed. */
    boolean mark(Unit unit, UUID id, boolean disputed) {
        return unit.handle()
                        .createUpdate("""
                                update record set disputed = :disputed
                                where tenant = :tenant and id = :id and disputed <> :disputed
                                """)
                        .bind("tenant", unit.tenant())
                        .bind("id", id)
                        .bind("disputed", disputed)
                        .execute()
                == 1;
    }

    /**
     * Stores corrected content as the next version. A correction may end publicity, never begin it. The content hash stays
     * that of the row as reported.
     */
    void correct(Unit unit, UUID id, Correction correction, String reason) {
        RecordRepository.keepFormer(unit, id, "更正：" + reason);
        unit.handle()
                .createUpdate("""
                        update record set payload = cast(:payload as jsonb), title = :title, authority_name = :authority,
                          decided_on = :decidedOn, valid_from = :validFrom, valid_until = :validUntil, class = :weight,
                          publish = publish and :publish,
                          publish_until = case when publish then cast(:until as date) else publish_until end,
                          version = version + 1
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("payload", correction.payload())
                .bind("title", correction.columns().title())
                .bind("authority", correction.columns().authorityName())
                .bind("decidedOn", correction.columns().decidedOn())
                .bind("validFrom", correction.columns().validFrom())
                .bind("validUntil", correction.columns().validUntil())
                .bind("weight", correction.disclosed().weight())
                .bind("publish", correction.disclosed().publish())
                .bind("until", correction.disclosed().until())
                .execute();
    }
}
