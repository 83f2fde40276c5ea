package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A special rectification of the leading bureau: firms to be reminded, reminded, talked with, mended, and not. */
final class SampleRectification {

    private static final String TITLE = "拖欠账款与合同违约专项治理（样例）";
    private static final int FIRST_FIRM = 30;
    /** What was done with each of them, in order. */
    private static final List<List<String>> STEPS = List.of(
            List.of("REMINDER"),
            List.of("REMINDER", "TALK"),
            List.of("REMINDER", "MENDED"),
            List.of(),
            List.of("REMINDER", "TALK", "UNMENDED"),
            List.of("TALK", "MENDED"),
            List.of("RELEASE"),
            List.of());

    private static final Map<String, String> MINUTES = Map.of(
            "REMINDER", "书面提示：请在期限内清偿拖欠款项（样例）。",
            "TALK", "约谈负责人，说明违约后果和修复途径（样例）。",
            "MENDED", "拖欠款项已全部清偿，提交了付款凭证（样例）。",
            "UNMENDED", "期满核查，仍未清偿（样例）。",
            "RELEASE", "经核实不属于治理范围，移出（样例）。");

    private final SamplePlace place;
    private final SamplePlace.Desk desk;

    SampleRectification(SamplePlace place) {
        this.place = place;
        this.desk = place.leading();
    }

    void happen() {
        var programme = desk.lead().items(place.path("/rectification")).stream()
                .filter(one -> one.path("title").asText().equals(TITLE))
                .findFirst()
                .orElseGet(this::open);
        var own = place.path("/rectification/" + programme.get("id").asText() + "/subjects");
        var firms = place.firms().stream().skip(FIRST_FIRM).limit(STEPS.size()).toList();
        desk.clerk()
                .post(
                        own,
                        Map.of(
                                "rows",
                                firms.stream()
                                        .map(firm -> Map.of("code", firm.code(), "reason", "经举报核实存在拖欠账款（样例）"))
                                        .toList()));
        for (int i = 0; i < firms.size(); i++) {
            treat(desk.clerk().items(own + "?q=" + firms.get(i).code()).getFirst(), STEPS.get(i));
        }
        place.say("专项治理 1 项，治理主体 %d 家".formatted(firms.size()));
    }

    private JsonNode open() {
        return desk.lead()
                .post(
                        place.path("/rectification"),
                        Map.of(
                                "title",
                                TITLE,
                                "scope",
                                "拖欠账款、拒不履行合同的行为",
                                "basis",
                                "关于开展拖欠账款与合同违约专项治理的通知（样例）",
                                "documentNo",
                                "样信办〔%d〕1号".formatted(place.today().getYear()),
                                "beginsOn",
                                place.today().minusDays(40).toString(),
                                "endsOn",
                                place.today().plusDays(80).toString()));
    }

    /** Takes the steps that were not taken yet. */
    private void treat(JsonNode found, List<String> steps) {
        var subject = found;
        int taken = desk.clerk().get(own(subject)).path("steps").size();
        for (var kind : steps.subList(Math.min(taken, steps.size()), steps.size())) {
            var step = new HashMap<String, Object>();
            step.put("version", subject.get("version").asInt());
            step.put("kind", kind);
            step.put("minutes", MINUTES.get(kind));
            if (kind.equals("TALK")) {
                step.put("place", place.pack().shortName() + "信用办会议室（样例）");
                step.put("attendees", "样例负责人、样例经办人");
                step.put("result", "承诺一个月内清偿（样例）。");
            }
            subject = desk.clerk().post(own(subject) + "/steps", step);
        }
    }

    private String own(JsonNode subject) {
        return place.path("/rectification/subjects/" + subject.get("id").asText());
    }
}
