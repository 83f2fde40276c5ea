package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.kernel.lists.RemovalCause;
import org.xinheng.kernel.lists.SubjectDelisted;
import org.xinheng.kernel.lists.SubjectListed;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Entries on lists as imports leave them, and the tasks that follow. */
@ApplicationScoped
public class TaskScene {

    public static final String DEFAULTERS = "judgment-defaulters";
    public static final String RED = "red-list";

    private final TestTenants tenants;
    private final FollowListed listed;
    private final FollowDelisted delisted;
    private final MeasureTasks tasks;

    TaskScene(TestTenants tenants, FollowListed listed, FollowDelisted delisted, MeasureTasks tasks) {
        this.tenants = tenants;
        this.listed = listed;
        this.delisted = delisted;
        this.tasks = tasks;
    }

    /** Puts a subject on a list, without telling anybody. */
    public UUID entry(TestTenant tenant, TestRecord of, String list, String polarity, LocalDate from) {
        var file = UUID.randomUUID();
        return tenants.superuser().withHandle(handle -> {
            handle.createUpdate("""
                            insert into list_import (tenant, id, list, file_name, digest, rows, added, removed, unchanged, refused, issues,
                              imported_by, imported_by_name, imported_at)
                            values (:tenant, :id, :list, 'x.csv', '', 1, 1, 0, 0, 0, '[]', 'test', 'test', now())
                            """)
                    .bind("tenant", tenant.id())
                    .bind("id", file)
                    .bind("list", list)
                    .execute();
            return handle.createQuery("""
                            insert into list_entry (tenant, list, list_label, polarity, subject, subject_kind, subject_code, subject_name, reason,
                              basis, authority_name, document_no, import, line, listed_on, ends_on, publish, state, recorded_at)
                            select :tenant, :list, '样例名单', :polarity, id, 'ORGANISATION', code, name, '样例事由', '样例依据', '样例机关',
                              '样例〔2026〕1号', :file, 2, :from, :until, true, 'ACTIVE', now()
                            from subject where code = :code returning id
                            """)
                    .bind("tenant", tenant.id())
                    .bind("list", list)
                    .bind("polarity", polarity)
                    .bind("file", file)
                    .bind("from", from)
                    .bind("until", from.plusYears(2))
                    .bind("code", of.code())
                    .mapTo(UUID.class)
                    .one();
        });
    }

    /** The fact of an entry is heard. */
    public void heard(TestTenant tenant, UUID entry) {
        listed.hear(Actor.system(tenant.id()), new SubjectListed(entry, "list"));
    }

    /** The entry ends, and the fact is heard. */
    public void ended(TestTenant tenant, UUID entry, LocalDate on) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                                update list_entry set state = 'REMOVED', removed_on = :on, removed_because = 'SOURCE' where id = :id
                                """)
                        .bind("on", on)
                        .bind("id", entry)
                        .execute());
        heardEnd(tenant, entry);
    }

    public void heardEnd(TestTenant tenant, UUID entry) {
        delisted.hear(Actor.system(tenant.id()), new SubjectDelisted(entry, "list", RemovalCause.SOURCE));
    }

    public static TaskQuery of(UUID entry) {
        return TaskQuery.ofEntry(entry);
    }

    public List<MeasureTaskRow> tasks(TestTenant tenant, UUID entry) {
        return tasks.list(tenant.actor(Role.CITY_ADMINISTRATOR), of(entry), null, 200)
                .items();
    }

    /** By measure and body. */
    public Map<String, MeasureTaskRow> byBody(TestTenant tenant, UUID entry) {
        return tasks(tenant, entry).stream()
                .collect(Collectors.toMap(row -> row.measure() + "/" + row.body(), Function.identity()));
    }
}
