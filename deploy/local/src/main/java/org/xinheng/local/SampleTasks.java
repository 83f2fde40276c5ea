package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What bureaus have on their desks: values and tasks of indicators, and pushed measures, some answered, some carried out. */
final class SampleTasks {

    /** Values of indicators that nobody counts. */
    private static final Map<String, String> VALUES = Map.of(
            "cm-campaigns",
            "9",
            "cm-benefits",
            "5",
            "cm-loans",
            "126",
            "cm-policies",
            "1",
            "cm-platform",
            "1",
            "cm-website",
            "1");

    private static final int ANSWERED = 9;
    private static final int KINDS = 3;
    private static final int MEASURES_SHOWN = 200;

    private final SamplePlace place;

    SampleTasks(SamplePlace place) {
        this.place = place;
    }

    void happen() {
        VALUES.forEach(this::enter);
        give("cm-double-quality", place.agriculture(), "核对退回的记录并重新报送（样例）。");
        var given = give("cm-code-errors", place.leading(), "核对重错码清单并逐条更正（样例）。");
        if (place.isLarge() && given.path("closedAt").asText("").isEmpty()) {
            place.administrator()
                    .post(
                            place.path("/monitoring/indicators/tasks/%s/close"
                                    .formatted(given.get("id").asText())),
                            Map.of("outcome", "重错码已全部更正（样例）。"));
        }
        state(place.leading());
        state(place.agriculture());
        measures();
    }

    /** How much a bureau says it decided last month, a little more than it has reported. */
    private void state(SamplePlace.Desk desk) {
        var month = YearMonth.from(place.today()).minusMonths(1);
        var path = place.path("/monitoring/decisions");
        boolean stated = desk.clerk().items(path + "?month=" + month).stream()
                .anyMatch(one -> one.path("bureau").asText().equals(desk.bureau()));
        if (!stated) {
            for (var act : List.of("PERMIT", "PENALTY")) {
                var reported = desk.clerk()
                        .items(place.path("/records?item=administrative-%s&bureau=%s&from=%s&until=%s&limit=200"
                                .formatted(
                                        act.toLowerCase(Locale.ROOT),
                                        desk.bureau(),
                                        month.atDay(1),
                                        month.atEndOfMonth())));
                desk.clerk()
                        .post(
                                path,
                                Map.of(
                                        "month",
                                        month.toString(),
                                        "act",
                                        act,
                                        "decisions",
                                        reported.size() + 1,
                                        "note",
                                        "据本单位案件台账（样例）"));
            }
        }
    }

    private void enter(String indicator, String value) {
        var path = place.path("/monitoring/indicators/" + indicator + "/values");
        if (place.administrator().items(path).isEmpty()) {
            place.administrator()
                    .post(
                            path,
                            Map.of(
                                    "value",
                                    value,
                                    "asOf",
                                    place.today().withDayOfMonth(1).minusDays(1).toString(),
                                    "evidence",
                                    "据本地区年度工作台账统计（样例）"));
        }
    }

    /** The task of an indicator, given now unless it was before. */
    private JsonNode give(String indicator, SamplePlace.Desk desk, String demand) {
        return line(indicator)
                .orElseGet(() -> place.administrator()
                        .post(
                                place.path("/monitoring/indicators/" + indicator + "/tasks"),
                                Map.of(
                                        "bureau",
                                        desk.bureau(),
                                        "dueOn",
                                        place.today().plusDays(21).toString(),
                                        "demand",
                                        demand)));
    }

    private Optional<JsonNode> line(String indicator) {
        for (var table : place.administrator().items(place.path("/monitoring/indicators"))) {
            for (var line : table.path("lines")) {
                if (line.path("id").asText().equals(indicator)
                        && !line.path("tasks").isEmpty()) {
                    return Optional.of(line.path("tasks").get(0));
                }
            }
        }
        return Optional.empty();
    }

    /** A third is answered only, a third carried out, and for the rest there is nothing to apply the measure to. */
    private void measures() {
        var tasks = reachable();
        for (int number = 0; number < tasks.size(); number++) {
            var state = tasks.get(number).path("state").asText();
            if (state.equals("PUSHED")) {
                answer(tasks.get(number), number);
            } else if (state.equals("ACCEPTED") && isExecuted(number)) {
                execute(file(tasks.get(number)), who(tasks.get(number)), number);
            }
        }
        place.say("联合奖惩措施任务：已办理 %d 项".formatted(tasks.size()));
    }

    private static boolean isExecuted(int number) {
        return number % KINDS == 1;
    }

    private SampleCase file(JsonNode task) {
        return SampleCase.of(place.path("/measure-tasks"), task, "sample-measure");
    }

    /** The bureau whose turn it is, or the platform for a body outside. */
    private KernelApi who(JsonNode task) {
        if (task.path("bureau").isNull()) {
            return place.administrator();
        }
        return task.path("bureau").asText().equals(place.leading().bureau())
                ? place.leading().clerk()
                : place.agriculture().clerk();
    }

    private void answer(JsonNode task, int number) {
        if (number % KINDS == 2) {
            file(task).step(who(task), "not-applicable", Map.of("reason", "该主体没有申请有关事项，无实施情形（样例）。"));
            return;
        }
        var file = file(task).step(who(task), "accept", Map.of("note", "已纳入审核事项（样例）"));
        if (isExecuted(number)) {
            execute(file, who(task), number);
        }
    }

    private void execute(SampleCase file, KernelApi who, int number) {
        file.step(
                who,
                "execute",
                Map.of(
                        "on",
                        place.today().toString(),
                        "content",
                        "办理有关事项时已按规定实施（样例）。",
                        "documentNo",
                        "样执〔%d〕%03d号".formatted(place.today().getYear(), number + 1)));
    }

    /**
     * The first tasks of bureaus whose people can act, and of bodies outside; those the law carries out itself are not among
     * them. In the order of their numbers: what is pushed while this goes on comes behind, and everybody keeps their place.
     */
    private List<JsonNode> reachable() {
        var all = new ArrayList<JsonNode>();
        for (var bureau : Set.of(place.leading().bureau(), place.agriculture().bureau())) {
            all.addAll(place.administrator()
                    .items(place.path("/measure-tasks?limit=%d&bureau=%s".formatted(MEASURES_SHOWN, bureau))));
        }
        place.administrator().items(place.path("/measure-tasks?limit=" + MEASURES_SHOWN)).stream()
                .filter(task -> task.path("bureau").isNull())
                .forEach(all::add);
        return all.stream()
                .filter(task -> !task.path("state").asText().equals("EXECUTED")
                        || !task.path("answeredOn").isNull())
                .sorted(Comparator.comparing(task -> task.get("number").asText()))
                .limit(place.isLarge() ? ANSWERED : ANSWERED / KINDS)
                .toList();
    }
}
