package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commitments of several kinds and contracts under supervision, in the states they pass through: signed by the firm or at a
 * counter, running, kept, broken as a second person decided.
 */
final class SamplePromises {

    private static final int COMMITMENTS_OF_SMALL_PLACES = 7;
    private static final int CONTRACTS_OF_SMALL_PLACES = 3;
    private static final int SIGNED_AGO = 120;
    private static final String SIGNER = "样例签署人";
    private static final Map<String, String> REASON = Map.of("reason", "事项不属于本单位监管范围（样例）。");

    private final SamplePlace place;
    private final SamplePlace.Desk desk;
    private final List<SamplePlace.Firm> others;

    SamplePromises(SamplePlace place) {
        this.place = place;
        this.desk = place.leading();
        this.others = place.firms();
    }

    void happen() {
        var commitments = some("commitments.json", COMMITMENTS_OF_SMALL_PLACES);
        var contracts = some("contracts.json", CONTRACTS_OF_SMALL_PLACES);
        for (int i = 0; i < commitments.size(); i++) {
            promise(commitments.get(i), i);
        }
        for (int i = 0; i < contracts.size(); i++) {
            contract(contracts.get(i), i);
        }
        place.say("信用承诺 %d 份、合同 %d 份，各在其状态".formatted(commitments.size(), contracts.size()));
    }

    private List<JsonNode> some(String file, int few) {
        var all = SampleLines.of(file);
        return place.isLarge() ? all : all.subList(0, few);
    }

    /** Whether the firm that logs in is meant; where there is none, everything is signed at the counter. */
    private boolean isOwn(JsonNode sample) {
        return place.firm().isPresent()
                && !List.of("COUNTER", "BUREAU").contains(sample.get("by").asText());
    }

    /** Whether the firm writes it itself; the bureau then looks at it. */
    private boolean isByFirm(JsonNode sample) {
        return isOwn(sample) && sample.get("by").asText().equals("FIRM");
    }

    private KernelApi writer(JsonNode sample) {
        return isByFirm(sample) ? place.actingFirm() : desk.clerk();
    }

    private String code(JsonNode sample, int number) {
        return isOwn(sample)
                ? place.firm().orElseThrow().code()
                : others.get(number % others.size()).code();
    }

    private String in(JsonNode sample) {
        return place.today().plusDays(sample.get("days").asInt()).toString();
    }

    private void promise(JsonNode sample, int number) {
        var body = new HashMap<String, Object>(Map.of("code", code(sample, number), "bureau", desk.bureau()));
        for (var field : List.of("kind", "matter", "content")) {
            body.put(field, sample.get(field).asText());
        }
        body.put("validUntil", in(sample));
        var file = SampleCase.begin(writer(sample), place.path("/commitments"), body, "sample-commitment-" + number);
        switch (sample.get("end").asText()) {
            case "DRAFTED" -> {}
            case "WITHDRAWN" -> file.step(writer(sample), "withdraw", Map.of("reason", "暂不承诺（样例）。"));
            default -> {
                sign(sample, file);
                afterSignature(sample, file);
            }
        }
    }

    private void sign(JsonNode sample, SampleCase file) {
        var signer = isOwn(sample) ? place.actingFirm() : desk.clerk();
        var words = signer.get(file.own() + "/text?day=" + place.today())
                .get("hash")
                .asText();
        var signature = Map.of("signer", SIGNER, "hash", words);
        if (isOwn(sample)) {
            file.step(signer, "sign", signature);
        } else {
            file.paper(signer, "kind", "signature").step(signer, "sign-at-counter", signature);
        }
    }

    private void afterSignature(JsonNode sample, SampleCase file) {
        switch (sample.get("end").asText()) {
            case "SIGNED" -> {}
            case "REFUSED" -> {
                if (isByFirm(sample)) {
                    file.step(desk.clerk(), "refuse", REASON);
                }
            }
            default -> supervise(sample, file);
        }
    }

    /** What the bureau found; a breach rests on evidence and is decided by the lead. */
    private void supervise(JsonNode sample, SampleCase file) {
        switch (sample.get("end").asText()) {
            case "KEPT" ->
                file.step(desk.clerk(), "judge", Map.of("fulfilment", "WHOLLY", "reasons", "现场核查，承诺事项均已履行（样例）。"));
            case "JUDGED" -> breach(sample, file, "NOT");
            case "PARTLY" -> breach(sample, file, "PARTLY").step(desk.lead(), "decide", Map.of("agreed", true));
            case "BROKEN" -> breach(sample, file, "NOT").step(desk.lead(), "decide", Map.of("agreed", true));
            default -> {}
        }
    }

    private SampleCase breach(JsonNode sample, SampleCase file, String fulfilment) {
        return file.paper(desk.clerk(), "kind", "evidence")
                .step(
                        desk.clerk(),
                        "judge",
                        Map.of(
                                "fulfilment",
                                fulfilment,
                                "reasons",
                                "两次现场核查，已制作核查笔录（样例）。",
                                "unkept",
                                sample.get("unkept").asText(),
                                "consequence",
                                sample.get("consequence").asText()));
    }

    private void contract(JsonNode sample, int number) {
        var file = SampleCase.begin(
                writer(sample), place.path("/contracts"), terms(sample, number), "sample-contract-" + number);
        switch (sample.get("end").asText()) {
            case "SUBMITTED" -> {}
            case "REFUSED" -> {
                if (isByFirm(sample)) {
                    file.step(desk.clerk(), "refuse", REASON);
                }
            }
            default -> {
                settle(sample, file);
                supervise(sample, file);
            }
        }
    }

    private Map<String, Object> terms(JsonNode sample, int number) {
        var nodes = new ArrayList<Map<String, String>>();
        sample.get("nodes")
                .forEach(node -> nodes.add(Map.of("what", node.get("what").asText(), "due", in(node))));
        var terms = new HashMap<String, Object>();
        terms.put("contractNo", "样例合同-%d-%02d".formatted(place.today().getYear(), number + 1));
        terms.put("name", sample.get("name").asText());
        terms.put("goods", sample.get("goods").asText());
        terms.put("amount", sample.get("amount").decimalValue());
        terms.put("type", "MARKET");
        terms.put("procurement", "TENDER");
        terms.put("purchaserCode", others.getLast().code());
        terms.put("supplierCode", code(sample, number + 20));
        terms.put("signedOn", place.today().minusDays(SIGNED_AGO).toString());
        terms.put("endsOn", nodes.getLast().get("due"));
        terms.put("bureau", desk.bureau());
        terms.put("nodes", nodes);
        return terms;
    }

    private void settle(JsonNode sample, SampleCase file) {
        int number = 0;
        for (var node : sample.get("nodes")) {
            number++;
            if (node.has("done")) {
                boolean done = node.get("done").asBoolean();
                file.step(
                        desk.clerk(),
                        "settle",
                        Map.of("number", number, "done", done, "note", done ? "已按期履行（样例）。" : "未按期履行（样例）。"),
                        String.valueOf(number));
            }
        }
    }
}
