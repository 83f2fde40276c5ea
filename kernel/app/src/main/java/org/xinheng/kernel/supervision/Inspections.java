package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.intake.IntakeRows;
import org.xinheng.kernel.intake.ReportRows;
import org.xinheng.kernel.intake.RowsAnswer;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.supervision.InspectionRepository.Inspection;
import org.xinheng.kernel.supervision.InspectionRow.SettledResult;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Inspections that were drawn: their results become records through the intake gate, or they are replaced. */
@ApplicationScoped
public class Inspections {

    private static final int HASH_SIGNS = 16;

    private final Work work;
    private final Officers officers;
    private final InspectionRepository inspections;
    private final DrawRepository draws;
    private final DrawBook book;
    private final IntakeRows intake;

    Inspections(
            Work work,
            Officers officers,
            InspectionRepository inspections,
            DrawRepository draws,
            DrawBook book,
            IntakeRows intake) {
        this.work = work;
        this.officers = officers;
        this.inspections = inspections;
        this.draws = draws;
        this.book = book;
        this.intake = intake;
    }

    /** A result on its way to the gate. */
    private record Sending(Inspection inspection, SettledResult result, ReportRows rows, String key) {}

    /**
     * An inspection that was replaced, and the one drawn in its place.
     *
     * @param next null when nobody of the grade was left
     */
    public record Replaced(
            InspectionView replaced, @Nullable InspectionView next) {}

    /**
     * Inspections by deadline: for a bureau's people their bureau's, for administrators and auditors all.
     *
     * @param limit rows per page, 1 to 200
     */
    public Page<InspectionView> list(
            Actor actor, @Nullable InspectionState state, @Nullable UUID plan, @Nullable String after, int limit) {
        return work.run(actor, "supervision.listInspections", unit -> {
            Officers.requireReader(actor);
            boolean all = actor.hasAny(Role.CITY_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR);
            int rows = Math.clamp(limit, 1, 200);
            var cursor = DayCursor.read(after, SupervisionError.SUPERVISION_COMMAND_INVALID);
            var found = inspections.list(
                    unit, all ? null : actor.bureau(), state, plan, cursor, rows + 1, DrawBook.today(unit));
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            return new Page<>(
                    page,
                    more ? new DayCursor(page.getLast().dueOn(), page.getLast().id()).toString() : null);
        });
    }

    /**
     * One inspection.
     *
     * @throws KernelException {@code INSPECTION_UNKNOWN} (404)
     */
    public InspectionView view(Actor actor, UUID id) {
        return work.run(actor, "supervision.viewInspection", unit -> {
            Officers.requireReader(actor);
            return view(unit, id);
        });
    }

    /**
     * Records a result: it goes through the intake gate like any bureau's row. What the gate refuses leaves the inspection
     * open with the reasons. The same result twice changes nothing.
     *
     * @throws KernelException {@code INSPECTION_UNKNOWN}, {@code INSPECTION_ALREADY_SETTLED} for another result, {@code
     *     INSPECTION_ON_ITS_WAY} while another result is at the gate, {@code SUPERVISION_COMMAND_INVALID}
     */
    public InspectionView record(Actor actor, UUID id, RecordResult command) {
        var sending = work.run(actor, "supervision.sendResult", unit -> prepare(unit, id, command));
        if (sending.isEmpty()) {
            return view(actor, id);
        }
        // The gate has a unit of its own; if we die in between, the same result finds the gate's answer again.
        RowsAnswer answer =
                intake.report(actor, sending.get().key(), sending.get().rows());
        return work.run(actor, "supervision.recordResult", unit -> settle(unit, sending.get(), answer));
    }

    private Optional<Sending> prepare(Unit unit, UUID id, RecordResult command) {
        var inspection = require(unit, id);
        var bureau = officers.prepares(unit, inspection.bureau());
        var result = result(command, inspection);
        if (inspection.state() == InspectionState.DONE
                && result.documentNo().equals(inspection.documentNo())
                && result.outcome().name().equals(inspection.outcome())) {
            return Optional.empty();
        }
        requireOpen(inspection);
        var rows = InspectionRow.of(inspection, bureau, result);
        byte[] hash = Sm3.digest(String.valueOf(rows));
        if (!inspections.send(unit, id, hash)) {
            throw new KernelException(SupervisionError.INSPECTION_ON_ITS_WAY, "这项检查的另一份结果正在入库。请稍候刷新页面，确认结果后再操作。");
        }
        var key = "inspection-%s-%d-%s"
                .formatted(
                        id,
                        inspection.attempts(),
                        HexFormat.of().formatHex(hash).substring(0, HASH_SIGNS));
        return Optional.of(new Sending(inspection, result, rows, key));
    }

    private InspectionView settle(Unit unit, Sending sending, RowsAnswer answer) {
        var id = sending.inspection().id();
        var row = answer.results().getFirst();
        unit.note("inspection", id);
        unit.note("verdict", row.verdict());
        if (row.verdict().equals("reject")) {
            inspections.refused(unit, id, sending.result(), row.verdict(), row.reasons());
        } else {
            inspections.done(unit, id, sending.result(), row.verdict(), row.reasons(), answer.batch());
            book.publishResults(unit, sending.inspection().draw());
        }
        return view(unit, id);
    }

    /**
     * Replaces a subject that cannot be inspected by the next in the order of its grade.
     *
     * @throws KernelException {@code INSPECTION_UNKNOWN}, {@code INSPECTION_ALREADY_SETTLED}, {@code
     *     SUPERVISION_COMMAND_INVALID} without a reason
     */
    public Replaced replace(Actor actor, UUID id, @Nullable Replacement why, @Nullable String note) {
        return work.run(actor, "supervision.replaceInspection", unit -> {
            var inspection = require(unit, id);
            officers.prepares(unit, inspection.bureau());
            requireOpen(inspection);
            if (why == null) {
                throw Commands.invalid("请选择更换原因：已注销、查无下落、已迁出辖区或其他。");
            }
            var draw = draws.find(unit, inspection.draw(), true).orElseThrow(Draws::unknown);
            inspections.replace(unit, id, why, Commands.text(note, "更换说明", 500));
            var next = book.drawNext(unit, draw, inspection);
            book.publishResults(unit, draw.id());
            var all = inspections.listOf(unit, draw.id(), DrawBook.today(unit));
            return new Replaced(
                    view(unit, id),
                    next.isEmpty() ? null : only(all, next.getFirst().entry()));
        });
    }

    private static @Nullable InspectionView only(List<InspectionView> all, String entry) {
        return all.stream().filter(one -> one.entry().equals(entry)).findFirst().orElse(null);
    }

    private static void requireOpen(Inspection inspection) {
        if (inspection.state() != InspectionState.OPEN) {
            throw new KernelException(SupervisionError.INSPECTION_ALREADY_SETTLED, "这项检查已经办结或已更换，不能再次操作。请刷新页面查看。");
        }
    }

    private static SettledResult result(RecordResult command, Inspection inspection) {
        if (command.outcome() == null) {
            throw Commands.invalid("请选择检查结果。");
        }
        var representative = command.legalRepresentative() == null
                        || command.legalRepresentative().isBlank()
                ? inspection.representative()
                : command.legalRepresentative();
        return new SettledResult(
                command.outcome(),
                Commands.text(command.findings(), "检查情况", 3000),
                Commands.day(command.inspectedOn(), "检查日期"),
                Commands.text(command.documentNo(), "检查文书号", 128),
                Commands.text(representative, "法定代表人（负责人）", 50));
    }

    private Inspection require(Unit unit, UUID id) {
        unit.note("inspection", id);
        return inspections.find(unit, id).orElseThrow(Inspections::unknown);
    }

    private InspectionView view(Unit unit, UUID id) {
        return inspections.view(unit, id, DrawBook.today(unit)).orElseThrow(Inspections::unknown);
    }

    private static KernelException unknown() {
        return new KernelException(SupervisionError.INSPECTION_UNKNOWN, "没有这项检查。请从检查任务列表重新进入。");
    }
}
