package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inspections by grade: a plan that a clerk made and a lead approved, a draw announced and made with a value that is published
 * later, and what the first inspections found. What is made up here says so, on the public page too.
 */
final class SampleDraws {

    private static final Duration UNTIL_VALUE = Duration.ofSeconds(2);
    private static final Duration UNTIL_NEXT_VALUE = Duration.ofDays(7);
    private static final int INSPECTORS = 6;
    private static final String VALUE = "03 08 11 19 24 30 + 07";
    private static final List<String> OUTCOMES = List.of(
            "NO_PROBLEM",
            "NO_PROBLEM",
            "CORRECTED",
            "NO_PROBLEM",
            "FOLLOW_UP",
            "NO_PROBLEM",
            "NO_PROBLEM",
            "NO_ACTIVITY");
    private static final Map<String, String> FINDINGS = Map.of(
            "NO_PROBLEM", "查阅台账和现场，未发现问题（样例）。",
            "CORRECTED", "进货台账登记不全，当场责令改正，已补齐（样例）。",
            "FOLLOW_UP", "部分批次无检测报告，已立案待后续处理（样例）。",
            "NO_ACTIVITY", "检查时未开展有关经营活动（样例）。");

    private final SamplePlace place;

    SampleDraws(SamplePlace place) {
        this.place = place;
    }

    /** A standard, and the bureau that inspects by its grades. */
    private record By(String standard, String label, SamplePlace.Desk desk) {}

    private List<By> all() {
        var general = new By("public-credit", "公共信用综合评价", place.leading());
        if (!place.pack().plugins().contains("agriculture")) {
            return List.of(general);
        }
        var farms = new By("agriculture-quality-safety", "农产品质量安全", place.agriculture());
        return place.isMain() ? List.of(farms, general) : List.of(farms);
    }

    /** Makes the plans and announces the draws; the values that complete their seeds come out seconds later. */
    void announce() {
        all().forEach(by -> {
            inspectors(by.desk());
            var plan = approved(by);
            if (plan.path("draws").isEmpty()) {
                announce(by, plan, UNTIL_VALUE, 1);
            }
        });
    }

    private void inspectors(SamplePlace.Desk desk) {
        for (int number = 1; number <= INSPECTORS; number++) {
            var inspector = Map.of(
                    "staffNo", "样例-%03d".formatted(number), "name", "检查员" + "甲乙丙丁戊己".charAt(number - 1) + "（样例）");
            var answer = desk.clerk().tryPost(place.path("/supervision/inspectors"), inspector);
            if (answer.isOk() && number == 1) {
                var firm = place.firms().getFirst();
                desk.clerk()
                        .post(
                                place.path("/supervision/inspectors/%s/avoid"
                                        .formatted(answer.body().get("id").asText())),
                                Map.of("code", firm.code(), "reason", "曾在该单位任职（样例）"));
            }
        }
    }

    private JsonNode plan(By by) {
        return by.desk().clerk().items(place.path("/supervision/plans")).stream()
                .filter(plan -> plan.path("standard").asText().equals(by.standard()))
                .filter(plan -> plan.path("bureau").asText().equals(by.desk().bureau()))
                .map(plan -> by.desk().clerk().get(own(plan)))
                .findFirst()
                .orElseGet(() -> make(by));
    }

    private String own(JsonNode plan) {
        return place.path("/supervision/plans/" + plan.get("id").asText());
    }

    private JsonNode make(By by) {
        int year = place.today().getYear();
        return by.desk()
                .clerk()
                .post(
                        place.path("/supervision/plans"),
                        Map.of(
                                "standard",
                                by.standard(),
                                "title",
                                "%d年度%s分级监督检查计划（样例）".formatted(year, by.label()),
                                "from",
                                LocalDate.of(year, 1, 1).toString(),
                                "until",
                                LocalDate.of(year, 12, 31).toString(),
                                "newcomers",
                                Map.of("samplingRate", 5, "inspectionsPerYear", 1)));
    }

    private JsonNode approved(By by) {
        var plan = plan(by);
        return plan.path("state").asText().equals("DRAFT")
                ? by.desk().lead().post(own(plan) + "/approve", Map.of())
                : plan;
    }

    private void announce(By by, JsonNode plan, Duration until, int number) {
        by.desk()
                .lead()
                .post(
                        own(plan) + "/draws",
                        Map.of(
                                "valueSource",
                                "演示公开数值第%d期（样例，不是真实开奖号码）".formatted(number),
                                "valueDueAt",
                                Instant.now().plus(until).toString()));
    }

    /** Draws what is announced, notes what the first inspections found, and announces the next draw in the main place. */
    void draw() {
        for (var by : all()) {
            for (var line : approved(by).path("draws")) {
                if (line.path("number").asInt() == 1) {
                    inspect(by, drawn(by, line));
                }
            }
            if (place.isMain() && approved(by).path("draws").size() == 1) {
                announce(by, approved(by), UNTIL_NEXT_VALUE, 2);
            }
        }
    }

    private JsonNode drawn(By by, JsonNode line) {
        var own = place.path("/supervision/draws/" + line.get("id").asText());
        if (!line.path("state").asText().equals("NOTICED")) {
            return by.desk().lead().get(own);
        }
        Waiting.until(Instant.parse(line.get("valueDueAt").asText()));
        return by.desk().lead().post(own + "/draw", Map.of("value", VALUE, "quote", "样例数值，仅供演示，抄自演示说明。"));
    }

    /** The first ones are inspected, the next cannot be found; the rest is still to be done. */
    private void inspect(By by, JsonNode draw) {
        int settled = 0;
        int inspected = place.isLarge() ? OUTCOMES.size() : OUTCOMES.size() / 2;
        for (var task : draw.path("tasks")) {
            boolean open = task.path("state").asText().equals("OPEN");
            if (open && settled < inspected) {
                report(by, task, settled);
            } else if (open && settled == inspected && place.isLarge()) {
                by.desk().clerk().post(own(task, "replace"), Map.of("why", "NOT_FOUND", "note", "按登记住所未能找到（样例）。"));
            }
            settled++;
        }
        place.say("双随机抽查（%s）：抽取 %d 家，登记结果 %d 项".formatted(by.label(), settled, Math.min(settled, inspected)));
    }

    private String own(JsonNode task, String step) {
        return place.path(
                "/supervision/inspections/%s/%s".formatted(task.get("id").asText(), step));
    }

    private void report(By by, JsonNode task, int index) {
        var outcome = OUTCOMES.get(index);
        var result = new HashMap<String, Object>();
        result.put("outcome", outcome);
        result.put("findings", FINDINGS.get(outcome));
        result.put("inspectedOn", place.today().toString());
        result.put(
                "documentNo",
                "样检%s〔%d〕第%03d号"
                        .formatted(by.label().substring(0, 1), place.today().getYear(), index + 1));
        if (task.path("legalRepresentative").asText("").isBlank()) {
            result.put("legalRepresentative", "样例负责人");
        }
        by.desk().clerk().post(own(task, "result"), result);
    }
}
