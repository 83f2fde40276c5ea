package org.xinheng.kernel.monitoring.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.monitoring.MonitoringError;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What only a bureau knows: how many permits and penalties (“双公示”) it decided in a month. */
@ApplicationScoped
public class DecisionStatements {

    private static final Set<Act> DOUBLY_PUBLIC = Set.of(Act.PERMIT, Act.PENALTY);
    private static final int LONGEST_NOTE = 300;
    private static final int MOST = 1_000_000;

    private final Work work;
    private final DecisionStatementRepository statements;
    private final Bureaus bureaus;
    private final Clock clock;

    DecisionStatements(Work work, DecisionStatementRepository statements, Bureaus bureaus, Clock clock) {
        this.work = work;
        this.statements = statements;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /** Everything that was stated about a month, the newest first; for officers and auditors. */
    public List<DecisionStatement> list(Actor actor, @Nullable String month) {
        MonthlyFigures.requireReader(actor);
        var asked = AskedMonth.read(month, clock);
        return work.run(actor, "monitoring.decisions", unit -> statements.list(unit, asked));
    }

    /**
     * States a number; the bureau's own people for their bureau, the city's administrator for any. Stated again, the newest
     * number counts and the earlier ones stay to be read.
     *
     * @throws KernelException {@code STATEMENT_INVALID} (400) with everything that is wrong, also when more was reported than is
     *     stated; {@code STATEMENT_NOT_YOURS} (403) for another bureau
     */
    public List<DecisionStatement> state(Actor actor, StateDecisions command) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "monitoring.state-decisions", unit -> {
            var wrong = new ArrayList<FieldError>();
            var month = month(wrong, command.month());
            var bureau = bureau(unit, wrong, command.bureau());
            var act = act(wrong, command.act());
            int decisions = Objects.requireNonNullElse(command.decisions(), -1);
            if (decisions < 0 || decisions > MOST) {
                wrong.add(new FieldError("decisions", "请填写当月作出的决定数（0 至 %d 的整数）；没有作出决定的填 0。".formatted(MOST)));
            }
            String note = Objects.requireNonNullElse(command.note(), "").strip();
            if (note.length() > LONGEST_NOTE) {
                wrong.add(new FieldError("note", "说明最多 %d 字。".formatted(LONGEST_NOTE)));
            }
            if (wrong.isEmpty() && month != null && bureau != null && act != null) {
                long reported = statements.reported(unit, month, bureau, act);
                if (reported > decisions) {
                    wrong.add(new FieldError(
                            "decisions",
                            "%s 的%s已上报 %d 条，多于所填的 %d 条。请核对决定数；多报的记录请先撤下。"
                                    .formatted(month, act.label(), reported, decisions)));
                }
            }
            if (!wrong.isEmpty() || month == null || bureau == null || act == null) {
                throw new KernelException(
                        MonitoringError.STATEMENT_INVALID, "申报有%d处需要修改，请按所列字段改正后重新提交。".formatted(wrong.size()), wrong);
            }
            statements.add(unit, month, bureau, act, decisions, note);
            unit.note("bureau", bureau);
            unit.note("month", month.toString());
            unit.note("decisions", decisions);
            return statements.list(unit, month);
        });
    }

    private @Nullable YearMonth month(List<FieldError> wrong, @Nullable String text) {
        var month = AskedMonth.find(text).orElse(null);
        if (month == null) {
            wrong.add(new FieldError("month", "请填写决定所在的月份，写成 2026-01 的样子。"));
        } else if (!month.isBefore(YearMonth.now(clock))) {
            wrong.add(new FieldError("month", "%s 尚未结束，请在次月申报。".formatted(month)));
            return null;
        }
        return month;
    }

    private static @Nullable Act act(List<FieldError> wrong, @Nullable String text) {
        var found =
                DOUBLY_PUBLIC.stream().filter(act -> act.name().equals(text)).findFirst();
        if (found.isEmpty()) {
            wrong.add(new FieldError("act", "请选择行政许可（PERMIT）或行政处罚（PENALTY）。"));
        }
        return found.orElse(null);
    }

    private @Nullable UUID bureau(Unit unit, List<FieldError> wrong, @Nullable UUID asked) {
        var own = unit.actor().bureau();
        var bureau = asked == null ? own : asked;
        if (bureau == null) {
            wrong.add(new FieldError("bureau", "请选择部门。"));
            return null;
        }
        if (!bureau.equals(own) && !unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            throw new KernelException(MonitoringError.STATEMENT_NOT_YOURS, "只能申报本部门的决定数；其他部门的由该部门或信用平台管理员申报。");
        }
        if (bureaus.find(unit, bureau).isEmpty()) {
            wrong.add(new FieldError("bureau", "本地区没有这个部门，请重新选择。"));
            return null;
        }
        return bureau;
    }
}
