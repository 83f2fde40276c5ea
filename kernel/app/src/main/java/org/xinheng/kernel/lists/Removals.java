package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Removals from lists that somebody asks for: by repair before the term, or because a condition of the law is met. */
@ApplicationScoped
public class Removals {

    /** The kind of case. */
    public static final CaseKind<Removal> KIND = new CaseKind<>("list-removal", "YC", "移出名单申请", Removal.class);

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSteps<Removal, CaseView> steps;
    private final EntryEnd end;
    private final Firms firms;
    private final Clock clock;

    Removals(Work work, Cases cases, CaseDesk desk, CaseTurns turns, EntryEnd end, Firms firms, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.steps = turns.of(KIND);
        this.end = end;
        this.firms = firms;
        this.clock = clock;
    }

    /**
     * Asks to be removed. By the subject itself, or by an officer for it.
     *
     * @param cause {@code REPAIR} or {@code CONDITION}
     * @param key the request's own key, or null
     * @throws KernelException {@code ENTRY_UNKNOWN} (404) also for a firm that asks about another one's entry; {@code
     *     ENTRY_REMOVED_ALREADY}, {@code REPAIR_NOT_POSSIBLE}, {@code REPAIR_NOT_YET}, {@code CASE_ALREADY_OPEN} (409); {@code
     *     REMOVAL_INVALID} (400)
     */
    public CaseView ask(
            Actor actor, UUID id, @Nullable RemovalCause cause, @Nullable String reason, @Nullable String key) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String why = Cases.reason(reason, "申请移出的事实和理由");
        if (cause != RemovalCause.REPAIR && cause != RemovalCause.CONDITION) {
            throw new KernelException(ListError.REMOVAL_INVALID, "请选择移出的原因：信用修复，或者符合移出条件。期满和撤销由系统自动移出。");
        }
        return work.run(actor, "lists.ask-removal", unit -> {
            unit.note("entry", id);
            return desk.view(
                    unit,
                    cases.findOpened(unit, KIND, key)
                            .orElseGet(() -> open(unit, id, cause, why, key))
                            .id());
        });
    }

    private CaseFile<Removal> open(Unit unit, UUID id, RemovalCause cause, String why, @Nullable String key) {
        ListEntry entry = end.require(unit, id);
        boolean officer = unit.actor().hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        if (!officer && !Objects.equals(firms.requireCode(unit), entry.subject().code())) {
            throw EntryEnd.unknown();
        }
        requirePossible(entry, cause);
        var wanted = EntryEnd.wanted(entry, "申请移出", key);
        var first = Move.<Removal>to(new Removal.Asked(EntryEnd.about(entry, cause, why)))
                .because(why)
                .within("list-decide-within")
                .handedTo(entry.source().bureau());
        return cases.open(unit, KIND, wanted, first);
    }

    private void requirePossible(ListEntry entry, RemovalCause cause) {
        EntryEnd.requireActive(entry);
        if (cause != RemovalCause.REPAIR) {
            return;
        }
        LocalDate from = entry.term().repairableFrom();
        if (from == null) {
            throw new KernelException(
                    ListError.REPAIR_NOT_POSSIBLE,
                    "名单“%s”的规定没有提前移出的修复程序，期满自动移出（%s）。"
                            .formatted(entry.listLabel(), entry.term().endsOn()));
        }
        if (LocalDate.now(clock).isBefore(from)) {
            throw new KernelException(
                    ListError.REPAIR_NOT_YET, "列入未满规定的最短期限，自%s起可以申请修复。请先履行义务、纠正失信行为并保存证明材料。".formatted(from));
        }
    }

    /**
     * Removes the subject from the list; by another person than who asked.
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403); {@code ENTRY_REMOVED_ALREADY} (409)
     */
    public CaseView grant(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "准予移出的理由");
        return decide(actor, ticket, "grant", "准予移出", (unit, _, state) -> {
            ListEntry entry = end.require(unit, state.about().entry());
            EntryEnd.requireActive(entry);
            return state.grant(why).then(after -> end.carryOut(unit, after, entry, why));
        });
    }

    /** Lets the subject stay on the list; the notice names the remedy. */
    public CaseView deny(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予移出的理由");
        return decide(actor, ticket, "deny", "不予移出", (unit, _, state) -> {
            ListEntry entry = end.require(unit, state.about().entry());
            return state.deny(why).then(after -> end.kept(unit, after, entry, why));
        });
    }

    /** The step a second person takes. */
    private CaseView decide(
            Actor actor, Ticket ticket, String step, String label, CaseSteps.Turn<Removal, Removal.Asked> turn) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var second = new Step<>(step, label, Removal.Asked.class).byOtherThan(Cases.OPENED);
        return steps.byOfficer(actor, ticket, second, turn);
    }
}
