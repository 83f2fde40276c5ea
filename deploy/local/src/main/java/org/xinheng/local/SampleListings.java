package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Proposals to put firms on lists, one in each state: told or not yet told, answered, heard, decided either way, dropped. And
 * firms on the red list, which needs no notice.
 */
final class SampleListings {

    private static final String ATTENTION = "attention-list";
    private static final String MARKET = "market-regulation-serious-dishonesty";
    private static final String RED = "red-list";

    /** A way a proposal goes; {@code evidence} is the catalogue item of the decision it rests on. */
    private record Way(String list, String evidence, String end) {}

    private static final List<Way> WAYS = List.of(
            new Way(ATTENTION, "administrative-penalty", "NOTICED"),
            new Way(ATTENTION, "administrative-penalty", "LISTED"),
            new Way(RED, "administrative-award", "LISTED"),
            new Way(MARKET, "administrative-penalty", "HEARING"),
            new Way(ATTENTION, "administrative-penalty", "PROPOSED"),
            new Way(MARKET, "administrative-penalty", "HEARD"),
            new Way(MARKET, "administrative-penalty", "LISTED"),
            new Way(ATTENTION, "administrative-penalty", "REFUSED"),
            new Way(ATTENTION, "administrative-penalty", "DROPPED"),
            new Way(ATTENTION, "administrative-penalty", "STATED"),
            new Way(RED, "administrative-award", "LISTED"));

    private static final int OF_SMALL_PLACES = 3;

    private final SamplePlace place;
    private final SamplePlace.Desk desk;

    SampleListings(SamplePlace place) {
        this.place = place;
        this.desk = place.leading();
    }

    void happen() {
        if (!place.decidesLists()) {
            return;
        }
        var taken = new HashSet<String>();
        int proposed = 0;
        for (int i = 0; i < (place.isLarge() ? WAYS.size() : OF_SMALL_PLACES); i++) {
            var way = WAYS.get(i);
            var fresh = evidence(way).stream()
                    .filter(record -> taken.add(record.path("subjectCode").asText()))
                    .findFirst();
            if (fresh.isPresent()) {
                propose(way, fresh.get(), i);
                proposed++;
            }
        }
        place.say("列入名单提议 %d 件，各在其状态".formatted(proposed));
    }

    private List<JsonNode> evidence(Way way) {
        var own = place.firm().map(SamplePlace.Firm::code).orElse("");
        var found = new ArrayList<>(
                place.administrator().items(place.path("/records?state=EFFECTIVE&limit=40&item=" + way.evidence())));
        found.removeIf(row -> {
            var code = row.path("subjectCode").asText("");
            return code.isEmpty() || code.equals(own);
        });
        return found;
    }

    private String ground(String list) {
        return place.administrator().items(place.path("/lists")).stream()
                .filter(kind -> kind.path("id").asText().equals(list))
                .map(kind -> kind.at("/grounds/0").asText())
                .findFirst()
                .orElse("");
    }

    private void propose(Way way, JsonNode record, int number) {
        var begun = SampleCase.beginUnless(
                "LISTED_ALREADY",
                desk.clerk(),
                place.path("/lists/proposals"),
                Map.of(
                        "list",
                        way.list(),
                        "record",
                        record.get("id").asText(),
                        "ground",
                        ground(way.list()),
                        "reason",
                        way.list().equals(RED) ? "获得表彰奖励，无不良信用记录（样例）。" : "有违法失信行为，整改不到位（样例）。"),
                "sample-listing-" + number);
        begun.ifPresent(file -> goOn(way, file));
    }

    private void goOn(Way way, SampleCase file) {
        switch (way.end()) {
            case "PROPOSED" -> {}
            case "DROPPED" -> file.step(desk.clerk(), "drop", Map.of("reason", "证据不足，撤回提议（样例）。"));
            case "REFUSED" -> file.step(desk.lead(), "refuse", Map.of("reason", "整改到位，情节轻微（样例）。"));
            default -> hear(way, file);
        }
    }

    /** Whoever answers is heard, and what was answered is answered in the decision. */
    private void hear(Way way, SampleCase file) {
        if (way.list().equals(RED)) {
            file.step(desk.lead(), "list", Map.of("reason", "查核无失信记录，准予列入（样例）。"));
            return;
        }
        file.step(desk.clerk(), "notice", Map.of());
        if (way.end().equals("NOTICED")) {
            return;
        }
        boolean hearing = way.end().startsWith("HEAR");
        file.step(desk.clerk(), "statement", Map.of("statement", "罚款已缴清，货物已下架（样例）。", "hearing", hearing));
        if (way.end().equals("HEARD")) {
            file.step(desk.clerk(), "hearing", Map.of("reason", "双方到场，当事人坚持原意见（样例）。"));
        }
        if (way.end().equals("LISTED")) {
            file.step(desk.lead(), "list", Map.of("reason", "违法事实清楚，证据确凿（样例）。", "answer", "所述整改经核实尚未完成，不予采纳（样例）。"));
        }
    }
}
