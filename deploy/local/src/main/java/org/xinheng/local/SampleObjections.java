package org.xinheng.local;

import java.util.List;
import java.util.Map;

/** Objections to records and to grades in the states they pass through; the source bureau answers, another person concludes. */
final class SampleObjections {

    /** How far each of them got. */
    private static final List<String> ENDS =
            List.of("SUBMITTED", "INVESTIGATING", "REJECTED", "UPHELD", "REFUSED", "CHECKING", "WITHDRAWN");

    private static final int OF_SMALL_PLACES = 3;
    private static final String GENERAL = "public-credit";

    private final SamplePlace place;
    private final SamplePlace.Desk counter;

    SampleObjections(SamplePlace place) {
        this.place = place;
        this.counter = place.leading();
    }

    void happen() {
        var records = place.records("administrative-permit", true);
        int wanted = Math.min(records.size(), place.isLarge() ? ENDS.size() : OF_SMALL_PLACES);
        for (int i = 0; i < wanted; i++) {
            object(records.get(i).id(), ENDS.get(i), i);
        }
        int grades = objectToGrades();
        place.say("异议申请 %d 件、等级异议 %d 件，各在其状态".formatted(wanted, grades));
    }

    private void object(String record, String end, int number) {
        var file = SampleCase.begin(
                counter.clerk(),
                place.path("/objections"),
                Map.of("record", record, "statement", "许可内容与决定书不一致，请予核实（样例）。"),
                "sample-objection-" + number);
        switch (end) {
            case "SUBMITTED" -> {}
            case "REFUSED" -> file.step(place.administrator(), "refuse", Map.of("reason", "未说明哪一项有误（样例）。"));
            case "WITHDRAWN" -> file.step(counter.clerk(), "withdraw", Map.of("reason", "已与来源单位沟通一致（样例）。"));
            default -> check(file, end);
        }
    }

    private void check(SampleCase file, String end) {
        file.step(place.administrator(), "accept", Map.of());
        if (end.equals("CHECKING")) {
            return;
        }
        file.step(place.administrator(), "investigate", Map.of("reason", "请对照决定书核对许可内容（样例）。"));
        if (end.equals("INVESTIGATING")) {
            return;
        }
        boolean upheld = end.equals("UPHELD");
        var answer = Map.of(
                "finding",
                upheld ? "MISTAKEN" : "CORRECT",
                "explanation",
                upheld ? "决定书已撤回，报送有误（样例）。" : "与决定书核对一致（样例）。");
        place.turnOf(file).ifPresent(source -> file.step(source.clerk(), "answer", answer));
        file.step(
                place.administrator(),
                "conclude",
                Map.of(
                        "outcome",
                        end,
                        "reasons",
                        upheld ? "来源单位确认报送有误，撤回该记录（样例）。" : "来源单位核实无误（样例）。",
                        "withdrawRecord",
                        upheld));
    }

    /** One waits, one was concluded by somebody who had not published the grades. */
    private int objectToGrades() {
        int filed = 0;
        for (var firm : place.firms()) {
            if (filed < 2) {
                filed += objectToGrade(firm, filed) ? 1 : 0;
            }
        }
        return filed;
    }

    private boolean objectToGrade(SamplePlace.Firm firm, int number) {
        for (var grade : counter.clerk().items(place.path("/grade-objections/objectable?code=" + firm.code()))) {
            if (grade.path("standard").asText().equals(GENERAL)) {
                var file = SampleCase.begin(
                        counter.clerk(),
                        place.path("/grade-objections"),
                        Map.of(
                                "run",
                                grade.get("run").asText(),
                                "subject",
                                grade.get("subject").asText(),
                                "statement",
                                "认为扣分所依据的记录已经整改，请求复核（样例）。"),
                        "sample-grade-objection-" + number);
                if (number == 1) {
                    var officer = place.turnOf(file).map(SamplePlace.Desk::lead).orElseGet(place::deputy);
                    file.step(officer, "conclude", Map.of("reason", "逐条核对等级所依据的记录，未发现错误（样例）。"));
                }
                return true;
            }
        }
        return false;
    }
}
