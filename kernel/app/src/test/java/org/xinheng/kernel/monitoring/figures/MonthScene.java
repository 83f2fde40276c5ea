package org.xinheng.kernel.monitoring.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** What happened in a tenant in a month, put straight into the tables. */
final class MonthScene {

    private final TestTenant tenant;
    private final TestTenants tenants;

    MonthScene(TestTenant tenant, TestTenants tenants) {
        this.tenant = tenant;
        this.tenants = tenants;
    }

    /** A permit that was decided on a day and reported by a bureau. */
    TestRecord permit(UUID bureau, LocalDate decided, boolean late) {
        return TestRecord.permit()
                .set("source_bureau", bureau)
                .set("decided_on", decided)
                .set("late", late)
                .in(tenant, tenants);
    }

    /** A batch that was read to its end. */
    UUID batch(@Nullable UUID bureau, LocalDate day, String counts) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into intake_batch (tenant, source, item, file_name, size, digest, state, totals, reported_on, bureau,
                          uploaded_by, uploader_name, uploaded_at)
                        values (:tenant, 'FILE', 'administrative-permit', '样例.xlsx', 1, '\\x00', 'DONE', cast(:totals as jsonb), :day,
                          :bureau, 'p', '测试人员', :day) returning id
                        """)
                        .bind("tenant", tenant.id())
                        .bind("totals", "{\"counts\": %s}".formatted(counts))
                        .bind("day", day)
                        .bind("bureau", bureau)
                        .mapTo(UUID.class)
                        .one());
    }

    /** A row of a batch that was refused for its code. */
    void wrongCode(UUID batch, int line, String name, String documentNo) {
        tenants.superuser().useHandle(handle -> {
            handle.createUpdate("""
                            insert into intake_row_issue (tenant, batch, line, verdict, rules, reasons, subject_name, document_no)
                            values (:tenant, :batch, :line, 'REJECT', '{V05}', '{代码有误}', :name, :document)
                            """)
                    .bind("tenant", tenant.id())
                    .bind("batch", batch)
                    .bind("line", line)
                    .bind("name", name)
                    .bind("document", documentNo)
                    .execute();
            handle.createUpdate(
                            "insert into intake_row_rule (tenant, batch, rule, line) values (:tenant, :batch, 'V05', :line)")
                    .bind("tenant", tenant.id())
                    .bind("batch", batch)
                    .bind("line", line)
                    .execute();
        });
    }

    /** A case that was handed in, had a deadline, and was ended by a bureau some days later. */
    void ended(String kind, String number, UUID bureau, LocalDate from, LocalDate due, LocalDate end) {
        tenants.superuser().useHandle(handle -> {
            var id = handle.createQuery("""
                            insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body,
                              opened_by, opened_by_name, opened_at, closed_at, version)
                            values (:tenant, :kind, '测试业务', :number, 'X', '样例', 'COMPLETED', '已办结', '{}', 'p', '测试人员',
                              cast(:from as timestamp) at time zone 'Asia/Shanghai',
                              cast(:end as timestamp) at time zone 'Asia/Shanghai', 2) returning id
                            """)
                    .bind("tenant", tenant.id())
                    .bind("kind", kind)
                    .bind("number", number)
                    .bind("from", from)
                    .bind("end", end)
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into case_step (tenant, case_file, number, step, label, to_state, by, by_name, bureau, due_on, at)
                            values (:tenant, :id, 1, 'submit', '提交', 'SUBMITTED', 'p', '测试人员', null, :due,
                                cast(:from as timestamp) at time zone 'Asia/Shanghai'),
                              (:tenant, :id, 2, 'decide', '决定', 'COMPLETED', 'q', '测试人员', :bureau, null,
                                cast(:end as timestamp) at time zone 'Asia/Shanghai')
                            """)
                    .bind("tenant", tenant.id())
                    .bind("id", id)
                    .bind("due", due)
                    .bind("from", from)
                    .bind("end", end)
                    .bind("bureau", bureau)
                    .execute();
        });
    }
}
