package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The records of a tenant: merged from intake, shown, released, withdrawn. */
@ApplicationScoped
public class Records {

    private static final Role[] READERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int MAX_ROWS = 200;

    private final Work work;
    private final MergeRepository merges;
    private final RecordRepository records;
    private final RecordChangeRepository changes;
    private final RecordViews views;
    private final Clock clock;

    Records(
            Work work,
            MergeRepository merges,
            RecordRepository records,
            RecordChangeRepository changes,
            RecordViews views,
            Clock clock) {
        this.work = work;
        this.merges = merges;
        this.records = records;
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    /** Merges a chunk; tells {@link RecordsMerged} when a record appeared or changed. */
    public Merged merge(Unit unit, StagedRecords.Of all, StagedRecords staged, int fromLine, int toLine) {
        if (staged.size() == 0) {
            return new Merged(Set.of(), Set.of(), List.of());
        }
        merges.stage(unit, staged);
        merges.addSubjects(unit);
        merges.addNames(unit);
        Merged merged = merges.merge(unit, all, staged, merges.otherNames(unit));
        if (merged.duplicates().size() < staged.size()) {
            unit.tell(new RecordsMerged(all.batch(), fromLine, toLine));
        }
        return merged;
    }

    /** Records that fit the question, newest decision first. */
    public Page<RecordRow> list(Actor actor, RecordQuery query, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "records.list", unit -> list(unit, query, after, size));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<RecordRow> list(Unit unit, RecordQuery query, @Nullable String after, int size) {
        unit.actor().require(READERS);
        return views.page(unit.actor(), records.list(unit, query, after, size), size);
    }

    /** One record with its fields, earlier versions and where it came from. */
    public RecordView require(Actor actor, UUID id) {
        actor.require(READERS);
        return work.run(actor, "records.view", unit -> {
            unit.note("record", id);
            return views.view(unit.actor(), records.require(unit, id), records.history(unit, id));
        });
    }

    /** A held record was looked at and may be shown: it becomes effective, and public if the law lets it. */
    public RecordView release(Actor actor, UUID id, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "records.release", unit -> {
            StoredRecord record = records.lock(unit, id);
            if (!record.state().equals("HELD")) {
                throw new KernelException(
                        RecordError.RECORD_NOT_HELD,
                        "这条记录当前状态为“%s”，不在待核实之列，无需放行。请刷新后查看。".formatted(RecordRow.stateLabel(record.state())));
            }
            LocalDate today = LocalDate.now(clock);
            Disclosed disclosed = views.disclosedOf(unit.actor(), record, today);
            records.release(unit, record, disclosed, required(reason));
            unit.note("record", id);
            unit.tell(new RecordReleased(id));
            return views.view(unit.actor(), records.require(unit, id), records.history(unit, id));
        });
    }

    /** The base decision was changed, revoked or void: the record leaves the public within three days (art. 48). */
    public RecordView withdraw(Actor actor, UUID id, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "records.withdraw", unit -> {
            withdraw(unit, id, reason);
            return views.view(unit.actor(), records.require(unit, id), records.history(unit, id));
        });
    }

    /** The same inside the unit of a case that decided it. */
    public void withdraw(Unit unit, UUID id, @Nullable String reason) {
        StoredRecord record = records.lock(unit, id);
        if (record.state().equals("WITHDRAWN")) {
            throw new KernelException(RecordError.RECORD_WITHDRAWN_ALREADY, "这条记录已经撤回，无需再次撤回。请刷新后查看。");
        }
        records.withdraw(unit, record, required(reason));
        unit.note("record", id);
        unit.tell(new RecordWithdrawn(id));
    }

    /**
     * What a case needs to know of a record.
     *
     * @throws KernelException {@code RECORD_NOT_FOUND} (404)
     */
    public RecordBrief brief(Unit unit, UUID id) {
        return changes.brief(unit, id);
    }

    /**
     * The same for somebody who acts for one subject: another subject's record does not exist.
     *
     * @throws KernelException {@code RECORD_NOT_FOUND} (404)
     */
    public RecordBrief brief(Unit unit, UUID id, String code) {
        RecordBrief brief = changes.brief(unit, id);
        if (!code.equals(brief.code())) {
            throw RecordChangeRepository.unknown();
        }
        return brief;
    }

    /** The record's open fields in the item's order. */
    public List<RecordView.FieldValue> fields(Unit unit, UUID id) {
        return views.view(unit.actor(), records.require(unit, id), List.of()).fields();
    }

    /** Marks a record as disputed, or takes the mark away; it shows wherever the record shows. */
    public void mark(Unit unit, UUID id, boolean disputed) {
        if (changes.mark(unit, id, disputed)) {
            unit.note("record", id);
            unit.note("disputed", disputed);
            unit.tell(new RecordDisputed(id, disputed));
        }
    }

    /**
     * Corrects fields after an objection. The former content is kept as a version; the row as it was reported is
     * remembered as known, so that a bureau's system that sends it again does not undo the correction.
     *
     * @param values new text by field code
     * @throws KernelException {@code CORRECTION_INVALID} (400) with every field that cannot be corrected so
     */
    public void correct(Unit unit, UUID id, Map<String, String> values, String reason) {
        StoredRecord record = records.lock(unit, id);
        Correction correction = views.corrected(unit.actor(), record, values, LocalDate.now(clock));
        changes.correct(unit, id, correction, required(reason));
        unit.note("record", id);
        unit.note("fields", values.keySet());
        unit.tell(new RecordCorrected(id));
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new KernelException(RecordError.REASON_MISSING, "请填写理由（1至500字），理由会记入历史和审计。");
        }
        return reason.strip();
    }
}
