package org.xinheng.kernel.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.rectification.ProgrammeRepository.Programme;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Programmes of special rectification, their subjects, and what is done with them. */
@ApplicationScoped
public class Rectification {

    private static final Role[] OFFICERS = {Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR};
    private static final Role[] READERS = {
        Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR
    };
    private static final String MEND_WITHIN = "rectify-within";
    private static final int MOST_ROWS = 5000;
    private static final int MOST_SHOWN = 500;

    private final Work work;
    private final ProgrammeRepository programmes;
    private final RectifiedRepository subjects;
    private final Deadlines deadlines;
    private final Clock clock;

    Rectification(
            Work work, ProgrammeRepository programmes, RectifiedRepository subjects, Deadlines deadlines, Clock clock) {
        this.work = work;
        this.programmes = programmes;
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The programmes of the tenant, open ones first. For officers and auditors. */
    public List<ProgrammeView> list(Actor actor) {
        actor.require(READERS);
        return work.run(actor, "rectification.list", unit -> programmes.list(unit, today()));
    }

    /**
     * One programme with its figures.
     *
     * @throws KernelException {@code PROGRAMME_UNKNOWN} (404)
     */
    public ProgrammeView view(Actor actor, UUID id) {
        actor.require(READERS);
        return work.run(actor, "rectification.view", unit -> require(unit, id));
    }

    /**
     * Opens a programme; the officer's bureau leads it.
     *
     * @throws KernelException {@code PROGRAMME_INVALID} (400) with everything that is wrong, or when an open one is called so
     */
    public ProgrammeView open(Actor actor, OpenProgramme command) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        Programme programme = sound(actor, command);
        return work.run(actor, "rectification.open", unit -> {
            UUID id = programmes
                    .add(unit, programme)
                    .orElseThrow(() -> new KernelException(
                            RectificationError.PROGRAMME_INVALID,
                            "已有进行中的专项治理“%s”。请直接使用，或换一个名称。".formatted(programme.title())));
            return require(unit, id);
        });
    }

    private static Programme sound(Actor actor, OpenProgramme command) {
        var wrong = new ArrayList<FieldError>();
        String title = text(wrong, "title", command.title(), "专项治理名称", 100);
        String scope = text(wrong, "scope", command.scope(), "治理范围（针对的行为）", 1000);
        String basis = text(wrong, "basis", command.basis(), "部署专项治理的文件名称", 300);
        LocalDate from = command.beginsOn();
        LocalDate until = command.endsOn();
        if (from == null || until == null || until.isBefore(from)) {
            wrong.add(new FieldError("endsOn", "请填写起止日期，结束日期不能早于开始日期。"));
        }
        if (from == null || until == null || !wrong.isEmpty()) {
            throw new KernelException(
                    RectificationError.PROGRAMME_INVALID, "专项治理有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        return new Programme(
                title,
                scope,
                basis,
                Objects.requireNonNullElse(command.documentNo(), "").strip(),
                actor.hasAny(Role.BUREAU_LEAD) ? actor.bureau() : null,
                from,
                until);
    }

    private static String text(List<FieldError> wrong, String field, @Nullable String text, String label, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            wrong.add(new FieldError(field, "请填写%s（1至%d字）。".formatted(label, longest)));
        }
        return plain;
    }

    /**
     * Takes subjects in, by a list or chosen from the records. Those that are in already stay as they are, so the same list
     * again changes nothing; what cannot be taken is named by line and the others are taken.
     *
     * @throws KernelException {@code PROGRAMME_UNKNOWN} (404); {@code PROGRAMME_CLOSED} (409); {@code PROGRAMME_NOT_YOURS} (403);
     *     {@code SUBJECTS_TOO_MANY} (400); {@code PROGRAMME_INVALID} (400) for an empty request
     */
    public Added add(Actor actor, UUID id, AddSubjects command) {
        actor.require(OFFICERS);
        return work.run(actor, "rectification.add-subjects", unit -> {
            requireOpen(unit, id);
            var rows = rows(unit, command);
            if (rows.size() > MOST_ROWS) {
                throw new KernelException(
                        RectificationError.SUBJECTS_TOO_MANY, "一次最多列入%d个主体。请分批提交。".formatted(MOST_ROWS));
            }
            var counting = new Counting();
            for (int at = 0; at < rows.size(); at++) {
                take(unit, id, at + 1, rows.get(at), command.reason(), counting);
            }
            unit.note("added", counting.added);
            return new Added(counting.added, counting.known, counting.refused);
        });
    }

    private static final class Counting {
        private int added;
        private int known;
        private final List<Added.Refused> refused = new ArrayList<>();
    }

    private List<AddSubjects.Row> rows(Unit unit, AddSubjects command) {
        if (command.rows() != null && !command.rows().isEmpty()) {
            return command.rows();
        }
        LocalDate since = command.since();
        String item = command.item();
        if (item == null || item.isBlank() || since == null) {
            throw new KernelException(RectificationError.PROGRAMME_INVALID, "请提交名单，或选择信用信息事项和起始日期，从记录中选取主体。");
        }
        int atLeast = Math.max(1, Objects.requireNonNullElse(command.atLeast(), 1));
        return subjects.choose(unit, item, since, atLeast, MOST_ROWS + 1).stream()
                .map(code -> new AddSubjects.Row(code, null))
                .toList();
    }

    private void take(Unit unit, UUID id, int line, AddSubjects.Row row, @Nullable String common, Counting counting) {
        String code = UnifiedCreditCode.normalise(Objects.requireNonNullElse(row.code(), ""));
        String own = Objects.requireNonNullElse(row.reason(), "").strip();
        String reason = own.isEmpty() ? Objects.requireNonNullElse(common, "").strip() : own;
        if (reason.isEmpty() || reason.length() > 500) {
            counting.refused.add(new Added.Refused(line, code, "请填写列入专项治理的事由（1至500字）。"));
            return;
        }
        var taken = subjects.add(unit, id, code, reason);
        if (taken.isEmpty()) {
            counting.refused.add(new Added.Refused(line, code, "主体库中没有这个统一社会信用代码的法人、非法人组织或个体工商户，请核对。"));
        } else if (taken.get()) {
            counting.added++;
        } else {
            counting.known++;
        }
    }

    /** Subjects of a programme, those to be looked at first; at most 500. */
    public List<RectifiedView> subjects(Actor actor, UUID id, @Nullable SubjectState state, @Nullable String q) {
        actor.require(READERS);
        String words = q == null || q.isBlank() ? null : q.strip();
        return work.run(actor, "rectification.subjects", unit -> {
            require(unit, id);
            return subjects.list(unit, id, state, words, MOST_SHOWN, today());
        });
    }

    /**
     * One subject with everything that was done.
     *
     * @throws KernelException {@code RECTIFIED_UNKNOWN} (404)
     */
    public RectifiedView subject(Actor actor, UUID id) {
        actor.require(READERS);
        return work.run(actor, "rectification.subject", unit -> shown(unit, id));
    }

    /**
     * Writes down what was done with a subject.
     *
     * @throws KernelException {@code RECTIFICATION_STEP_INVALID} (400) with everything that is wrong; {@code
     *     RECTIFICATION_STEP_WRONG} (409) for a step that is not possible now; {@code RECTIFIED_CHANGED} (409) when somebody was
     *     faster, also a double click; {@code RECTIFIED_UNKNOWN} (404); {@code PROGRAMME_NOT_YOURS} (403)
     */
    public RectifiedView take(Actor actor, UUID id, TakeStep command) {
        actor.require(OFFICERS);
        return work.run(actor, "rectification.step", unit -> {
            var rectified = subjects.lock(unit, id).orElseThrow(Rectification::unknown);
            unit.note("rectified", id);
            requireOpen(unit, rectified.programme());
            if (!Objects.equals(command.version(), rectified.version())) {
                throw new KernelException(RectificationError.RECTIFIED_CHANGED, "该主体的治理记录已有更新，您看到的不是最新内容。请刷新后再登记。");
            }
            var step = step(unit, command);
            if (!step.kind().isPossibleIn(rectified.state())) {
                throw new KernelException(
                        RectificationError.RECTIFICATION_STEP_WRONG,
                        "该主体当前为“%s”，不能登记“%s”。"
                                .formatted(
                                        rectified.state().label(), step.kind().label()));
            }
            subjects.step(unit, id, step);
            return shown(unit, id);
        });
    }

    private RectifiedView.Step step(Unit unit, TakeStep command) {
        var wrong = new ArrayList<FieldError>();
        StepKind kind = command.kind();
        if (kind == null) {
            wrong.add(new FieldError("kind", "请选择提示、约谈、整改完成、未整改或移出。"));
        }
        LocalDate day = Objects.requireNonNullElse(command.heldOn(), today());
        if (day.isAfter(today())) {
            wrong.add(new FieldError("heldOn", "日期不能晚于今天（%s）。".formatted(today())));
        }
        boolean talk = kind == StepKind.TALK;
        String minutes = text(wrong, "minutes", command.minutes(), talk ? "约谈记录" : "情况记录", 4000);
        String place = talk ? text(wrong, "place", command.place(), "约谈地点", 200) : "";
        String attendees = talk ? text(wrong, "attendees", command.attendees(), "参加人员", 300) : "";
        String result = talk ? text(wrong, "result", command.result(), "约谈结果", 1000) : "";
        if (kind == null || !wrong.isEmpty()) {
            throw new KernelException(
                    RectificationError.RECTIFICATION_STEP_INVALID,
                    "登记内容有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()),
                    wrong);
        }
        LocalDate due = kind.givesTime()
                ? deadlines.due(unit.tenant(), MEND_WITHIN, day).day()
                : null;
        return new RectifiedView.Step(
                kind,
                kind.label(),
                day,
                place,
                attendees,
                minutes,
                result,
                due,
                unit.actor().name(),
                unit.startedAt());
    }

    /**
     * Closes a programme with what came of it; every subject must be settled or found unmended first.
     *
     * @throws KernelException {@code PROGRAMME_UNSETTLED} (409); {@code PROGRAMME_CLOSED} (409); {@code RECTIFIED_CHANGED} (409)
     */
    public ProgrammeView close(Actor actor, UUID id, @Nullable Integer version, @Nullable String summary) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String words = Cases.reason(summary, "专项治理总结");
        return work.run(actor, "rectification.close", unit -> {
            var programme = requireOpen(unit, id);
            int open = programme.counts().getOrDefault(SubjectState.IN, 0)
                    + programme.counts().getOrDefault(SubjectState.REMINDED, 0)
                    + programme.counts().getOrDefault(SubjectState.TALKED, 0);
            if (open > 0) {
                throw new KernelException(
                        RectificationError.PROGRAMME_UNSETTLED,
                        "还有%d个主体没有治理结果。请先登记整改完成、未整改或移出，再结束专项治理。".formatted(open));
            }
            if (version == null || !programmes.close(unit, id, version, words, today())) {
                throw new KernelException(RectificationError.RECTIFIED_CHANGED, "该专项治理已有更新，您看到的不是最新内容。请刷新后再办理。");
            }
            return require(unit, id);
        });
    }

    private ProgrammeView require(Unit unit, UUID id) {
        unit.note("programme", id);
        return programmes
                .find(unit, id, today())
                .orElseThrow(() -> new KernelException(RectificationError.PROGRAMME_UNKNOWN, "没有这项专项治理。请返回列表重新查找。"));
    }

    private ProgrammeView requireOpen(Unit unit, UUID id) {
        var programme = require(unit, id);
        boolean own = programme.bureau() != null
                && programme.bureau().equals(unit.actor().bureau());
        if (!own && !unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            throw new KernelException(RectificationError.PROGRAMME_NOT_YOURS, "这项专项治理由牵头部门或者信用平台管理员办理。");
        }
        if (!programme.open()) {
            throw new KernelException(
                    RectificationError.PROGRAMME_CLOSED, "专项治理已于%s结束，不能再登记。".formatted(programme.closedOn()));
        }
        return programme;
    }

    private RectifiedView shown(Unit unit, UUID id) {
        return subjects.find(unit, id, today()).orElseThrow(Rectification::unknown);
    }

    private static KernelException unknown() {
        return new KernelException(RectificationError.RECTIFIED_UNKNOWN, "没有这个专项治理主体。请返回列表重新查找。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
