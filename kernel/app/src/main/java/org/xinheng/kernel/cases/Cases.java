package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Move.ClockChange;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Opens cases and takes their steps, inside the unit of the feature they belong to. */
@ApplicationScoped
public class Cases {

    /** The step by which a case is opened. */
    public static final String OPENED = "open";

    /** Without the signs that are taken for each other. */
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;
    private static final int LONGEST_KEY = 200;

    private final CaseFileRepository files;
    private final CaseStepRepository steps;
    private final CaseNumbers numbers;
    private final Deadlines deadlines;
    private final Bureaus bureaus;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Cases(
            CaseFileRepository files,
            CaseStepRepository steps,
            CaseNumbers numbers,
            Deadlines deadlines,
            Bureaus bureaus,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /**
     * What this person opened with a request's own key before. Asked before anything about the request is checked: a request
     * sent again is the same request, whatever has become of its case since. Of two sent at the same time one waits here.
     *
     * @return none without a key
     * @throws KernelException {@code CASE_KEY_INVALID} (400)
     */
    public <S extends CaseState> Optional<CaseFile<S>> findOpened(Unit unit, CaseKind<S> kind, @Nullable String key) {
        String sound = soundKey(key);
        if (sound == null) {
            return Optional.empty();
        }
        numbers.lock(unit, sound);
        return files.findByKey(unit, kind, sound);
    }

    /**
     * Opens a case in its first state.
     *
     * @param first the first state, its deadline and whose turn it is
     * @return the new case, or the one that was opened with the same key
     * @throws KernelException {@code CASE_ALREADY_OPEN} (409) when there is an open case of the kind about the same thing;
     *     {@code CASE_KEY_INVALID} (400)
     */
    public <S extends CaseState> CaseFile<S> open(Unit unit, CaseKind<S> kind, NewCase wanted, Move<S> first) {
        String key = soundKey(wanted.key());
        if (key != null) {
            numbers.lock(unit, key);
            Optional<CaseFile<S>> before = files.findByKey(unit, kind, key);
            if (before.isPresent()) {
                return before.get();
            }
        }
        LocalDate today = LocalDate.now(clock);
        var file = new CaseFile<>(
                UUID.randomUUID(),
                numbers.caseNumber(unit, kind, today),
                wanted.title(),
                wanted.about(),
                wanted.subject(),
                first.to(),
                first.turn() == null ? null : heir(unit, first.turn()),
                moved(unit, CaseFile.Clock.NONE, first.clock(), today),
                unit.actor().person(),
                unit.actor().bureau(),
                today,
                1);
        if (!files.add(unit, kind, file, queryCode(), key)) {
            throw new KernelException(
                    CaseError.CASE_ALREADY_OPEN, "对同一事项已有办理中的%s，请查看原申请的进度，不必重复提交。".formatted(kind.label()));
        }
        var opened = new CaseStepRepository.Step(OPENED, kind.opened(), first.note(), first.internal());
        log(unit, kind, file, opened, null, key);
        first.effects().accept(file);
        return file;
    }

    /**
     * A case of the unit's tenant.
     *
     * @throws KernelException {@code CASE_UNKNOWN} (404)
     */
    public <S extends CaseState> CaseFile<S> require(Unit unit, CaseKind<S> kind, UUID id) {
        unit.note("case", id);
        return files.find(unit, kind, id, false).orElseThrow(() -> unknown(kind));
    }

    /** The open case of a kind about a thing. */
    public <S extends CaseState> Optional<CaseFile<S>> findOpen(Unit unit, CaseKind<S> kind, String about) {
        return files.findOpen(unit, kind, about);
    }

    /**
     * Takes a step.
     *
     * @param transition from the file and its state to what the step does
     * @return the file after the step; unchanged when the same request was made before
     * @throws KernelException {@code CASE_UNKNOWN} (404); {@code CASE_CHANGED} (409) when somebody else was faster; {@code
     *     CASE_WRONG_STATE} (409); {@code CASE_EXTENDED_ALREADY} (409); {@code CASE_SECOND_PERSON} (403)
     */
    public <S extends CaseState, F extends CaseState> CaseFile<S> take(
            Unit unit, CaseKind<S> kind, Ticket ticket, Step<F> step, BiFunction<CaseFile<S>, F, Move<S>> transition) {
        unit.note("case", ticket.id());
        CaseFile<S> file = files.find(unit, kind, ticket.id(), true).orElseThrow(() -> unknown(kind));
        String key = soundKey(ticket.key());
        if (key != null && steps.wasTaken(unit, ticket.id(), key)) {
            return file;
        }
        if (ticket.version() != Ticket.PRESENT && ticket.version() != file.version()) {
            throw new KernelException(
                    CaseError.CASE_CHANGED,
                    "该件已由他人办理到“%s”，您看到的不是最新内容。请刷新后再办理。".formatted(labelFor(unit, file.state())));
        }
        if (!step.from().isInstance(file.state())) {
            throw new KernelException(
                    CaseError.CASE_WRONG_STATE,
                    "该件当前为“%s”，不能“%s”。请刷新后查看。".formatted(labelFor(unit, file.state()), step.label()));
        }
        step.others().forEach(other -> requireOther(unit, file, other));
        Move<S> move = transition.apply(file, step.from().cast(file.state()));
        var after = new CaseFile<>(
                file.id(),
                file.number(),
                file.title(),
                file.about(),
                file.subject(),
                move.to(),
                move.turn() == null ? file.bureau() : heir(unit, move.turn()),
                moved(unit, file.clock(), move.clock(), LocalDate.now(clock)),
                file.openedBy(),
                file.openedBureau(),
                file.openedOn(),
                file.version() + 1);
        files.update(unit, after, !Objects.equals(after.bureau(), file.bureau()));
        var taken = new CaseStepRepository.Step(step.name(), step.label(), move.note(), move.internal());
        log(unit, kind, after, taken, file.state(), key);
        move.effects().accept(after);
        return after;
    }

    /** A turn that was meant for a bureau which exists no more is its successor's. */
    private @Nullable UUID heir(Unit unit, Move.Turn turn) {
        UUID bureau = turn.bureau();
        return bureau == null ? null : bureaus.heirOf(unit, bureau);
    }

    /** What a state is called to the unit's actor; who is not an officer does not learn of a proposal this way either. */
    private static String labelFor(Unit unit, CaseState state) {
        CaseState shown = unit.actor().hasAny(Role.FIRM) ? state.shownToSubject() : state;
        return (shown == null ? state : shown).label();
    }

    /**
     * Lets only another person go on than the one who took a step before (第二人复核).
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403)
     */
    public void requireOther(Unit unit, CaseFile<?> file, String step) {
        if (steps.lastBy(unit, file.id(), step)
                .filter(unit.actor().person()::equals)
                .isPresent()) {
            throw new KernelException(CaseError.CASE_SECOND_PERSON, "这一步须由经办人以外的另一人办理。请转交本单位其他审核人员或信用平台管理员。");
        }
    }

    /**
     * A reason as it must be given for every decision.
     *
     * @throws KernelException {@code CASE_REASON_MISSING} (400)
     */
    public static String reason(@Nullable String text, String whatFor) {
        if (text == null || text.isBlank() || text.length() > 2000) {
            throw new KernelException(
                    CaseError.CASE_REASON_MISSING, "请填写%s（1至2000字），它会写入办理记录和送达文书。".formatted(whatFor));
        }
        return text.strip();
    }

    private <S extends CaseState> void log(
            Unit unit,
            CaseKind<S> kind,
            CaseFile<S> file,
            CaseStepRepository.Step step,
            @Nullable S before,
            @Nullable String key) {
        String state = CaseKind.nameOf(file.state().getClass());
        String former = before == null ? null : CaseKind.nameOf(before.getClass());
        steps.add(
                unit,
                file.id(),
                file.version(),
                step,
                former,
                state,
                file.clock().due(),
                key);
        unit.note("case", file.id());
        unit.note("state", state);
        unit.tell(new CaseMoved(file.id(), kind.id(), step.id(), state));
    }

    private CaseFile.Clock moved(Unit unit, CaseFile.Clock now, ClockChange change, LocalDate today) {
        return switch (change) {
            case ClockChange.Keep() -> now;
            case ClockChange.Stop() -> CaseFile.Clock.NONE;
            case ClockChange.Start(String deadline) -> {
                var due = deadlines.due(unit.tenant(), deadline, today);
                yield new CaseFile.Clock(deadline, today, due.day(), due.certain(), false, null);
            }
            case ClockChange.Until(LocalDate day) -> new CaseFile.Clock(null, today, day, true, false, null);
            case ClockChange.Extend(String deadline) -> extended(unit, now, deadline);
            case ClockChange.Suspend() -> suspended(unit, now, today);
            case ClockChange.Resume() -> resumed(unit, now, today);
        };
    }

    /** The extension begins where the first term ends, so nobody loses days by asking early. */
    private CaseFile.Clock extended(Unit unit, CaseFile.Clock now, String deadline) {
        if (now.extended() || now.due() == null) {
            throw new KernelException(CaseError.CASE_EXTENDED_ALREADY, "该件的办理期限已经延长过或没有在计时，不能再次延长。请尽快办理。");
        }
        var due = deadlines.due(unit.tenant(), deadline, now.due());
        return new CaseFile.Clock(now.deadline(), now.from(), due.day(), due.certain(), true, null);
    }

    private CaseFile.Clock suspended(Unit unit, CaseFile.Clock now, LocalDate today) {
        if (now.due() == null || now.deadline() == null) {
            return now;
        }
        int left = deadlines.daysBetween(unit.tenant(), now.deadline(), today, now.due());
        return new CaseFile.Clock(now.deadline(), now.from(), null, true, now.extended(), left);
    }

    private CaseFile.Clock resumed(Unit unit, CaseFile.Clock now, LocalDate today) {
        if (now.leftDays() == null || now.deadline() == null) {
            return now;
        }
        var due = deadlines.left(unit.tenant(), now.deadline(), today, now.leftDays());
        return new CaseFile.Clock(now.deadline(), now.from(), due.day(), due.certain(), now.extended(), null);
    }

    private String queryCode() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
        }
        return code.toString();
    }

    /**
     * The request's own key as it has to be.
     *
     * @throws KernelException {@code CASE_KEY_INVALID} (400)
     */
    public static @Nullable String soundKey(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new KernelException(CaseError.CASE_KEY_INVALID, "请求头 Idempotency-Key 须为1至200字。同一次提交重试时请使用同一编号。");
        }
        return key;
    }

    private static KernelException unknown(CaseKind<?> kind) {
        return new KernelException(CaseError.CASE_UNKNOWN, "没有这件%s，或不属于本地区。请返回列表重新查找。".formatted(kind.label()));
    }
}
