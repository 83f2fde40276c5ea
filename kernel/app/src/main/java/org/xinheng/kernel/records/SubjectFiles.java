package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Subjects;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What a tenant knows about one subject of the registry, and which subjects it knows. */
@ApplicationScoped
public class SubjectFiles {

    private static final Role[] READERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int MAX_ROWS = 200;
    private static final int FIRST_PAGE = 50;

    private final Work work;
    private final SubjectFileRepository subjects;
    private final RecordRepository records;
    private final RecordViews views;
    private final Subjects codes;

    SubjectFiles(
            Work work, SubjectFileRepository subjects, RecordRepository records, RecordViews views, Subjects codes) {
        this.work = work;
        this.subjects = subjects;
        this.records = records;
        this.views = views;
        this.codes = codes;
    }

    /** Subjects with records in this tenant, by code. */
    public Page<SubjectRow> list(Actor actor, @Nullable String q, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "subjects.list", unit -> list(unit, q, after, size));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<SubjectRow> list(Unit unit, @Nullable String q, @Nullable String after, int size) {
        unit.actor().require(READERS);
        List<SubjectRow> found = subjects.list(unit, q, after, size);
        return new Page<>(found, found.size() < size ? null : found.getLast().code());
    }

    /**
     * One subject.
     *
     * @throws KernelException {@code SUBJECT_NOT_FOUND} (404) when this tenant has no record about it
     */
    public SubjectFileView require(Actor actor, String code) {
        actor.require(READERS);
        return work.run(actor, "subjects.view", unit -> {
            unit.note("subject", code);
            SubjectRow subject = subjects.require(unit, code);
            var query = new RecordQuery(null, null, null, code, null, null);
            return new SubjectFileView(
                    subject.code(),
                    subject.name(),
                    subject.kind(),
                    subject.formerNames(),
                    subject.counts(),
                    views.page(actor, records.list(unit, query, null, FIRST_PAGE), FIRST_PAGE),
                    codes.listIssues(unit, code));
        });
    }
}
