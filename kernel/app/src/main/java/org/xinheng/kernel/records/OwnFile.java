package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** A firm reads what is recorded about itself; another firm's records do not exist for it. */
@ApplicationScoped
public class OwnFile {

    private static final int MAX_ROWS = 200;
    private static final int FIRST_PAGE = 20;

    private final Work work;
    private final SubjectFileRepository subjects;
    private final RecordRepository records;
    private final RecordViews views;
    private final Firms firms;

    OwnFile(Work work, SubjectFileRepository subjects, RecordRepository records, RecordViews views, Firms firms) {
        this.work = work;
        this.subjects = subjects;
        this.records = records;
        this.views = views;
        this.firms = firms;
    }

    /**
     * The firm's file; empty when nothing is recorded about it.
     *
     * @throws KernelException {@code ROLE_MISSING}, {@code FIRM_UNKNOWN} (403)
     */
    public OwnFileView view(Actor actor) {
        actor.require(Role.FIRM);
        return work.run(actor, "records.viewOwnFile", unit -> {
            String code = noted(unit);
            var found = subjects.find(unit, code);
            return new OwnFileView(
                    code,
                    found.map(SubjectRow::name).orElse(null),
                    found.map(SubjectRow::counts).orElse(Map.of()),
                    page(unit, code, null, FIRST_PAGE));
        });
    }

    /**
     * The firm's records, newest decision first.
     *
     * @throws KernelException {@code ROLE_MISSING}, {@code FIRM_UNKNOWN} (403)
     */
    public Page<RecordRow> list(Actor actor, @Nullable String after, int limit) {
        actor.require(Role.FIRM);
        return work.run(
                actor, "records.listOwn", unit -> page(unit, noted(unit), after, Math.clamp(limit, 1, MAX_ROWS)));
    }

    /**
     * One of the firm's records with its fields; who uploaded it and its earlier versions are the office's business.
     *
     * @throws KernelException {@code RECORD_NOT_FOUND} (404) also for another firm's record; {@code ROLE_MISSING}, {@code
     *     FIRM_UNKNOWN} (403)
     */
    public RecordView require(Actor actor, UUID id) {
        actor.require(Role.FIRM);
        return work.run(actor, "records.viewOwn", unit -> {
            unit.note("record", id);
            StoredRecord record = records.require(unit, id);
            if (!noted(unit).equals(record.subjectCode())) {
                throw RecordChangeRepository.unknown();
            }
            var view = views.view(actor, record, List.of());
            return new RecordView(view.row(), view.version(), view.fields(), List.of(), null);
        });
    }

    private Page<RecordRow> page(Unit unit, String code, @Nullable String after, int size) {
        var query = new RecordQuery(null, null, null, code, null, null);
        return views.page(unit.actor(), records.list(unit, query, after, size), size);
    }

    private String noted(Unit unit) {
        String code = firms.requireCode(unit);
        unit.note("subject", code);
        return code;
    }
}
