package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.subjects.Attachments;
import org.xinheng.kernel.tenancy.Unit;

/** Lets records follow decisions about codes, set-wise, each with the former version in its history. */
@ApplicationScoped
class AttachmentRepository implements Attachments {

    private static final String CHOSEN = """
            with chosen as (
              select r.id from record r
              where r.subject = (select s.id from subject s where s.code = :code)
                and (cast(:name as text) is null or r.subject_name = :name)
            """;

    private static final String KEPT = """
              for update of r),
            kept as (
              insert into record_history (record, version, payload, sealed, state, state_reason, content_hash, batch,
                  line, changed_by, change)
              select r.id, r.version, r.payload, r.sealed, r.state, r.state_reason, r.content_hash, r.batch, r.line,
                  :by, :why
              from record r where r.id in (select id from chosen))
            """;

    @Override
    public int move(Unit unit, String code, @Nullable String name, String newCode, String why) {
        return unit.handle()
                .createUpdate(CHOSEN + KEPT + """
                                update record set subject = known.id, subject_code = known.code,
                                    version = record.version + 1
                                from subject known
                                where known.code = :newCode and record.id in (select id from chosen)
                                """)
                .bind("code", code)
                .bind("name", name)
                .bind("newCode", newCode)
                .bind("by", unit.actor().person())
                .bind("why", why)
                .execute();
    }

    @Override
    public int hold(Unit unit, String code, String name, String why) {
        return unit.handle()
                .createUpdate(CHOSEN + " and r.state = 'EFFECTIVE' " + KEPT + """
                                update record set state = 'HELD', state_reason = :why, publish = false,
                                    version = version + 1
                                where id in (select id from chosen)
                                """)
                .bind("code", code)
                .bind("name", name)
                .bind("by", unit.actor().person())
                .bind("why", why)
                .execute();
    }
}
