package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Applications for repair in the states they pass through, handed in at a counter and decided by two people of the bureau. */
final class SampleRepairs {

    /** How far each of them got. */
    private static final List<String> ENDS =
            List.of("GRANTED", "SUBMITTED", "PROPOSED", "DENIED", "DECIDING", "RETURNED");

    private static final int OF_SMALL_PLACES = 2;
    private static final int LOOKED_AT = 30;

    private final SamplePlace place;
    private final SamplePlace.Desk counter;

    SampleRepairs(SamplePlace place) {
        this.place = place;
        this.counter = place.leading();
    }

    /** Those that want a commitment come first, so that the one granted leaves a commitment to be supervised. */
    void happen() {
        int wanted = place.isLarge() ? ENDS.size() : OF_SMALL_PLACES;
        var records = place.records("administrative-penalty", true).stream()
                .limit(LOOKED_AT)
                .map(record -> eligibility(record.id()))
                .filter(asked -> asked.path("eligible").asBoolean())
                .sorted(Comparator.comparing(asked -> asked.path("commitment").isNull()))
                .map(asked -> asked.at("/record/id").asText())
                .limit(wanted)
                .toList();
        for (int i = 0; i < records.size(); i++) {
            apply(records.get(i), ENDS.get(i), i);
        }
        place.say("信用修复申请 %d 件，各在其状态".formatted(records.size()));
    }

    private JsonNode eligibility(String record) {
        return place.administrator()
                .get(place.path("/repairs/eligibility?record=" + record))
                .at("/items/0");
    }

    /** After an interruption the case is the one begun before, which may be about another record. */
    private void apply(String record, String end, int number) {
        var file = SampleCase.begin(
                counter.clerk(), place.path("/repairs"), Map.of("record", record), "sample-repair-" + number);
        var asked = eligibility(file.view().path("about").asText());
        for (var paper : asked.path("materials")) {
            if (paper.path("required").asBoolean()
                    && !paper.path("proves").asText().equals("COMMITMENT")) {
                file.paper(counter.clerk(), "material", paper.get("id").asText());
            }
        }
        file.step(
                counter.clerk(),
                "submit",
                Map.of(
                        "statement",
                        "罚款已缴清，已按要求完成整改（样例）。",
                        "signer",
                        "样例签署人",
                        "commitmentHash",
                        asked.at("/commitment/hash").asText()));
        switch (end) {
            case "SUBMITTED" -> {}
            case "RETURNED" -> file.step(place.administrator(), "return", Map.of("reason", "罚款缴纳凭证不清晰，请重新上传（样例）。"));
            default -> decide(file, end);
        }
    }

    private void decide(SampleCase file, String end) {
        file.step(place.administrator(), "accept", Map.of());
        if (!end.equals("DECIDING")) {
            place.turnOf(file).ifPresent(bureau -> decide(file, bureau, end));
        }
    }

    private static void decide(SampleCase file, SamplePlace.Desk bureau, String end) {
        boolean grant = !end.equals("DENIED");
        file.step(
                bureau.clerk(),
                "propose",
                Map.of("grant", grant, "reasons", grant ? "已核实义务履行完毕（样例）。" : "整改要求尚未全部完成（样例）。"));
        if (!end.equals("PROPOSED")) {
            file.step(bureau.lead(), "decide", Map.of("agreed", true));
        }
    }
}
