package org.xinheng.kernel.reclassification;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.Disclosure;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Proposes, previews, approves and undoes reclassifications. For the tenant's administrators. */
@ApplicationScoped
public class Reclassifications {

    /** The kind of case. */
    public static final CaseKind<Reclassification> KIND =
            new CaseKind<>("reclassification", "FL", "目录事项重分类", Reclassification.class);

    private static final CaseSubject NOBODY = new CaseSubject(null, null, null, null);
    private static final int LONGEST = 500;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSteps<Reclassification, CaseView> steps;
    private final Catalogue catalogue;
    private final AdjustmentRepository adjustments;
    private final List<ImpactCounter> counters;
    private final Clock clock;

    Reclassifications(
            Work work,
            Cases cases,
            CaseDesk desk,
            CaseTurns turns,
            Catalogue catalogue,
            AdjustmentRepository adjustments,
            @All List<ImpactCounter> counters,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.steps = turns.of(KIND);
        this.catalogue = catalogue;
        this.adjustments = adjustments;
        this.counters = counters;
        this.clock = clock;
    }

    /**
     * What a change would touch today; nothing is stored, and neither reason nor basis is asked for yet.
     *
     * @throws KernelException as {@link #propose}
     */
    public List<Impact> preview(Actor actor, ProposeReclassification command) {
        actor.require(Role.CITY_ADMINISTRATOR);
        return work.run(actor, "reclassification.preview", unit -> count(unit, sound(unit, command, false)));
    }

    /**
     * Proposes a change.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code RECLASSIFICATION_INVALID} (400); {@code ITEM_NOT_FOUND} (404); {@code
     *     RECLASSIFICATION_TOO_WIDE} (409) for a wider circle than the catalogue's; {@code RECLASSIFICATION_BY_LAW} (409) for
     *     the class of penalties; {@code RECLASSIFICATION_CHANGES_NOTHING}, {@code RECLASSIFICATION_IN_FORCE}, {@code
     *     CASE_ALREADY_OPEN} (409)
     */
    public CaseView propose(Actor actor, ProposeReclassification command, @Nullable String key) {
        actor.require(Role.CITY_ADMINISTRATOR);
        return work.run(actor, "reclassification.propose", unit -> {
            ItemChange change = sound(unit, command, true);
            unit.note("item", change.item());
            var wanted = new NewCase("目录事项“%s”重分类".formatted(change.label()), change.item(), NOBODY, key);
            var first = Move.<Reclassification>to(new Reclassification.Proposed(change, count(unit, change)))
                    .because(change.reason())
                    .handedToPlatform();
            return desk.view(unit, cases.open(unit, KIND, wanted, first).id());
        });
    }

    /** Approves it; it is carried out from its day on. By another person. */
    public CaseView approve(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "审核意见");
        var step = new Step<>("approve", "批准", Reclassification.Proposed.class).byOtherThan(Cases.OPENED);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            requireNoneOpen(unit, state.change().item(), state.change().label());
            return state.approve(why, count(unit, state.change()))
                    .then(after -> adjustments.add(unit, after.id(), state.change()));
        });
    }

    /** Does not approve it. By another person. */
    public CaseView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "不予批准的理由");
        var step = new Step<>("refuse", "不予批准", Reclassification.Proposed.class).byOtherThan(Cases.OPENED);
        return steps.byOfficer(actor, ticket, step, (_, _, state) -> state.refuse(why));
    }

    /** Takes it back before anything was changed. */
    public CaseView drop(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "撤回的理由");
        var step = new Step<>("drop", "撤回", Reclassification.Ahead.class);
        return steps.byOfficer(
                actor,
                ticket,
                step,
                (unit, _, state) -> state.drop(why).then(after -> adjustments.end(unit, after.id(), today())));
    }

    /** Undoes it: new records are as the catalogue says at once, the old ones are put back in the background. */
    public CaseView undo(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "撤销的理由");
        var step = new Step<>("undo", "撤销重分类", Reclassification.InForce.class);
        return steps.byOfficer(
                actor,
                ticket,
                step,
                (unit, _, state) -> state.undo(why).then(after -> adjustments.end(unit, after.id(), today())));
    }

    private List<Impact> count(Unit unit, ItemChange change) {
        return counters.stream().map(counter -> counter.count(unit, change)).toList();
    }

    private ItemChange sound(Unit unit, ProposeReclassification command, boolean proposed) {
        var wrong = new ArrayList<FieldError>();
        LocalDate from = command.from();
        if (from == null || from.isBefore(today())) {
            wrong.add(new FieldError("from", "请填写今天或以后的生效日期。"));
        }
        if (proposed) {
            text("reason", "调整的理由", command.reason(), wrong);
            text("basis", "依据的文件名称和文号", command.basis(), wrong);
        }
        if (command.item() == null || command.item().isBlank()) {
            wrong.add(new FieldError("item", "请选择目录事项。"));
        }
        if (command.disclosure() == Disclosure.AUTHORISED) {
            wrong.add(new FieldError("disclosure", "改为授权查询涉及加密归集，须修订目录本身。这里可以改为政务共享。"));
        }
        if (from == null || !wrong.isEmpty()) {
            throw new KernelException(
                    ReclassificationError.RECLASSIFICATION_INVALID, "重分类申请有%d处需要补正。".formatted(wrong.size()), wrong);
        }
        String id = String.valueOf(command.item()).strip();
        OfferedItem offered = catalogue.require(unit, id, today());
        String label = offered.item().label().zh();
        requireNoneOpen(unit, id, label);
        requireLawful(command, offered, label);
        return new ItemChange(
                id,
                label,
                command.disclosure(),
                command.weight(),
                command.noLists(),
                from,
                strip(command.reason()),
                strip(command.basis()));
    }

    private static void requireLawful(ProposeReclassification command, OfferedItem offered, String label) {
        Disclosure present = offered.version().disclosure();
        Disclosure wanted = command.disclosure();
        if (wanted != null && wanted.isWiderThan(present)) {
            throw new KernelException(
                    ReclassificationError.RECLASSIFICATION_TOO_WIDE,
                    "目录规定“%s”的公开范围为%s，不能扩大为%s。".formatted(label, present.label(), wanted.label()));
        }
        if (command.weight() != null && offered.item().act() == Act.PENALTY) {
            throw new KernelException(
                    ReclassificationError.RECLASSIFICATION_BY_LAW, "行政处罚的失信程度由《信用修复管理办法》等规定认定，不能在本地调整。");
        }
        if ((wanted == null || wanted == present) && command.weight() == null && !command.noLists()) {
            throw new KernelException(
                    ReclassificationError.RECLASSIFICATION_CHANGES_NOTHING, "没有任何调整。请至少改变公开范围、失信程度或者名单依据中的一项。");
        }
    }

    private void requireNoneOpen(Unit unit, String item, String label) {
        if (adjustments.hasOpen(unit, item)) {
            throw new KernelException(
                    ReclassificationError.RECLASSIFICATION_IN_FORCE,
                    "“%s”已有生效或者待生效的重分类，请先撤销它再提出新的调整。".formatted(label));
        }
    }

    private static void text(String field, String label, @Nullable String text, List<FieldError> wrong) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            wrong.add(new FieldError(field, "请填写%s（1至%d字）。".formatted(label, LONGEST)));
        }
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
