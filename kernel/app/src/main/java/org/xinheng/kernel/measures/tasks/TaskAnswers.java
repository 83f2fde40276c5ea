package org.xinheng.kernel.measures.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;

/** Answers several tasks at once. Each task is a step of its own, so what is refused does not undo what was answered. */
@ApplicationScoped
public class TaskAnswers {

    private static final int MOST = 200;

    private final MeasureTasks tasks;

    TaskAnswers(MeasureTasks tasks) {
        this.tasks = tasks;
    }

    /** What officers can answer a push with. */
    enum Answer {
        ACCEPT,
        NOT_APPLICABLE
    }

    /**
     * What became of one task.
     *
     * @param task as it stands afterwards, or null when refused
     * @param code why it was refused, such as {@code CASE_CHANGED}, or null
     * @param detail the same in words, or null
     */
    public record Row(
            UUID id,
            @Nullable MeasureTaskRow task,
            @Nullable String code,
            @Nullable String detail) {}

    /**
     * What became of all of them.
     *
     * @param items in the order they were asked in
     * @param answered how many were answered
     * @param refused how many were not
     */
    public record Result(List<Row> items, int answered, int refused) {

        public Result {
            items = List.copyOf(items);
        }
    }

    /**
     * Answers the tasks one after the other.
     *
     * @param key the request's own key, or null; with it a repeated request answers nothing twice
     * @throws KernelException {@code ROLE_MISSING} (403); {@code MEASURE_TASK_INVALID}, {@code CASE_REASON_MISSING} (400) when
     *     nothing of it can be answered; what is wrong with one task only is said in its row
     */
    public Result answer(Actor actor, AnswerTasks asked, @Nullable String key) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        Answer answer = answer(asked.answer());
        List<Ticket> tickets = tickets(asked.tasks(), key);
        @Nullable
        String note = answer == Answer.NOT_APPLICABLE
                ? Cases.reason(asked.note(), "无实施情形的理由")
                : MeasureTasks.acceptance(asked.note());
        List<Row> rows =
                tickets.stream().map(ticket -> row(actor, answer, ticket, note)).toList();
        int refused = (int) rows.stream().filter(row -> row.task() == null).count();
        return new Result(rows, rows.size() - refused, refused);
    }

    private Row row(Actor actor, Answer answer, Ticket ticket, @Nullable String note) {
        try {
            var view = switch (answer) {
                case ACCEPT -> tasks.accept(actor, ticket, note);
                case NOT_APPLICABLE -> tasks.notApplicable(actor, ticket, note);
            };
            return new Row(ticket.id(), view.task(), null, null);
        } catch (KernelException refused) {
            return new Row(ticket.id(), null, refused.code().name(), refused.getMessage());
        }
    }

    private static Answer answer(@Nullable String text) {
        for (Answer answer : Answer.values()) {
            if (answer.name().equals(text)) {
                return answer;
            }
        }
        throw invalid("请选择答复：ACCEPT（响应）或 NOT_APPLICABLE（无实施情形）。");
    }

    private static List<Ticket> tickets(@Nullable List<AnswerTasks.Chosen> chosen, @Nullable String key) {
        if (chosen == null || chosen.isEmpty() || chosen.size() > MOST) {
            throw invalid("请选择1至%d项任务，超过的请分批答复。".formatted(MOST));
        }
        var seen = new HashSet<UUID>();
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < chosen.size(); i++) {
            UUID id = chosen.get(i).id();
            if (id == null) {
                throw invalid("第%d项任务没有写明编号 id，请重新勾选。".formatted(i + 1));
            }
            if (!seen.add(id)) {
                throw invalid("第%d项任务重复，请去掉重复的再提交。".formatted(i + 1));
            }
            tickets.add(Ticket.of(id, chosen.get(i).version(), key));
        }
        return tickets;
    }

    private static KernelException invalid(String words) {
        return new KernelException(MeasureTaskError.MEASURE_TASK_INVALID, words);
    }
}
