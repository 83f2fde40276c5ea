package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Receipts of granted repairs. */
@ApplicationScoped
class ReceiptRepository {

    void expect(Unit unit, UUID caseFile, String consumer, String label, LocalDate due) {
        unit.handle()
                .createUpdate("""
                        insert into repair_receipt (case_file, consumer, label, due_on) values (:case, :consumer, :label, :due)
                        """)
                .bind("case", caseFile)
                .bind("consumer", consumer)
                .bind("label", label)
                .bind("due", due)
                .execute();
    }

    List<Receipt> list(Unit unit, UUID caseFile, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        select consumer, label, due_on, attempts, trouble, detail, acknowledged_at from repair_receipt
                        where tenant = :tenant and case_file = :case order by label
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", caseFile)
                .map((row, context) -> {
                    var at = row.getObject("acknowledged_at", OffsetDateTime.class);
                    var due = row.getObject("due_on", LocalDate.class);
                    return new Receipt(
                            row.getString("consumer"),
                            row.getString("label"),
                            due,
                            at == null && due.isBefore(today),
                            row.getInt("attempts"),
                            row.getString("trouble"),
                            row.getString("detail"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    /** Consumers that have not acknowledged. */
    List<String> waiting(Unit unit, UUID caseFile) {
        return unit.handle()
                .createQuery("""
                        select consumer from repair_receipt
                        where tenant = :tenant and case_file = :case and acknowledged_at is null order by consumer
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", caseFile)
                .mapTo(String.class)
                .list();
    }

    /** Only the first acknowledgement counts. */
    void acknowledge(Unit unit, UUID caseFile, String consumer, String detail) {
        unit.handle()
                .createUpdate("""
                        update repair_receipt set acknowledged_at = :at, detail = :detail, trouble = '', attempts = attempts + 1
                        where tenant = :tenant and case_file = :case and consumer = :consumer and acknowledged_at is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", caseFile)
                .bind("consumer", consumer)
                .bind("detail", detail)
                .bind("at", unit.startedAt())
                .execute();
    }

    void fail(Unit unit, UUID caseFile, String consumer, String trouble) {
        unit.handle()
                .createUpdate("""
                        update repair_receipt set attempts = attempts + 1, trouble = :trouble
                        where tenant = :tenant and case_file = :case and consumer = :consumer and acknowledged_at is null
                        """)
                .bind("tenant", unit.tenant())
                .bind("case", caseFile)
                .bind("consumer", consumer)
                .bind("trouble", trouble)
                .execute();
    }
}
