package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;

/** A bank that the administrator let in, what the firm that logs in opened to it, and what the bank's machine asked. */
final class SampleConsents {

    private static final String PURPOSE = "credit-assessment";
    private static final String CLIENT = "信贷系统（样例）";
    private static final int TERM = 60;
    private static final List<String> NOTES = List.of("授信申请样例-001", "授信申请样例-002（复核）");

    private final SamplePlace place;
    private final People people;
    private final String url;

    /** @param url of the kernel */
    SampleConsents(SamplePlace place, People people, String url) {
        this.place = place;
        this.people = people;
        this.url = url;
    }

    void happen() {
        if (place.firm().isPresent()) {
            var bank = bank();
            var granted =
                    grant(bank, List.of("basics", "permits", "penalties", "grades", "commitments"), "流动资金贷款（样例）", 0);
            ask(granted, bank);
            var revoked = grant(bank, List.of("basics", "honours"), "保函申请（样例）", 1);
            if (revoked.path("state").asText().equals("ACTIVE")) {
                place.actingFirm()
                        .post(
                                place.path("/consents/%s/revoke"
                                        .formatted(revoked.get("id").asText())),
                                Map.of("reason", "不再申请保函（样例）"));
            }
            place.say("授权查询：1 家机构、2 份授权书（其一已撤回）、%d 次查询".formatted(NOTES.size()));
        }
    }

    /** The bank's code is as fictitious as the bank, and has the right check signs. */
    private JsonNode bank() {
        var code = UnifiedCreditCode.of('9', '1', place.pack().divisionCode(), OrganisationCode.ofBody("MA7BANK1"))
                .value();
        return place.administrator().items(place.path("/institutions")).stream()
                .filter(bank -> bank.path("code").asText().equals(code))
                .findFirst()
                .orElseGet(() -> place.administrator()
                        .post(
                                place.path("/institutions"),
                                Map.of("code", code, "name", place.pack().shortName() + "样例农商银行", "kind", "BANK")));
    }

    /** Reads and signs, as the two steps of the page do. */
    private JsonNode grant(JsonNode bank, List<String> scopes, String note, int number) {
        var wanted = new HashMap<String, Object>();
        wanted.put("institution", bank.get("id").asText());
        wanted.put("scopes", scopes);
        wanted.put("purpose", PURPOSE);
        wanted.put("note", note);
        wanted.put("until", place.today().plusDays(TERM).toString());
        var statement = place.actingFirm().post(place.path("/consents/preview"), wanted);
        wanted.put("signer", "样例签署人");
        wanted.put("hash", statement.get("hash").asText());
        return place.actingFirm().stepOnce(place.path("/consents"), wanted, "sample-consent-" + number);
    }

    private void ask(JsonNode consent, JsonNode bank) {
        var asked = place.actingFirm().items(place.path("/consents/queries")).stream()
                .map(query -> query.path("note").asText())
                .toList();
        if (!asked.containsAll(NOTES)) {
            var machine = machine(bank);
            NOTES.stream()
                    .filter(note -> !asked.contains(note))
                    .forEach(note -> machine.post(
                            place.path("/consents/%s/query"
                                    .formatted(consent.get("number").asText())),
                            Map.of("purpose", PURPOSE, "note", note)));
        }
    }

    /** A secret is shown once: a client whose secret was lost on the way is taken back, and a new one made. */
    private KernelApi machine(JsonNode bank) {
        for (var client : place.administrator().items(place.path("/machine-clients"))) {
            if (client.path("name").asText().equals(CLIENT)
                    && client.path("state").asText().equals("ACTIVE")) {
                place.administrator()
                        .delete(place.path(
                                "/machine-clients/" + client.get("id").asText()));
            }
        }
        var made = place.administrator()
                .post(
                        place.path("/machine-clients"),
                        Map.of("name", CLIENT, "institution", bank.get("id").asText()));
        var id = made.at("/client/clientId").asText();
        var secret = made.get("secret").asText();
        return new KernelApi(url, () -> people.machineToken(id, secret));
    }
}
