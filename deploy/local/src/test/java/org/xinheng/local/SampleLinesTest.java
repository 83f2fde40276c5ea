package org.xinheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;

/** What is made up about commitments and contracts fits the law as it is data, and says that it is made up. */
class SampleLinesTest {

    private static final Set<String> BREACHES = Set.of("BROKEN", "JUDGED", "PARTLY");

    private final List<JsonNode> commitments = SampleLines.of("commitments.json");
    private final List<JsonNode> contracts = SampleLines.of("contracts.json");

    private static Set<String> texts(List<JsonNode> samples, String field) {
        return samples.stream().map(sample -> sample.get(field).asText()).collect(Collectors.toSet());
    }

    @Test
    void everyKindOfCommitmentIsPromisedButThatOfRepairWhichComesByItself() {
        var kinds = Definitions.loadFrom(List.of(DefinitionRoot.national()))
                .commitments()
                .keySet();

        assertThat(texts(commitments, "kind"))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(kinds.stream()
                        .filter(kind -> !kind.equals("repair-promise"))
                        .toList());
    }

    @Test
    void theyEndInEveryWay() {
        assertThat(texts(commitments, "end"))
                .containsExactlyInAnyOrder(
                        "DRAFTED", "SIGNED", "REFUSED", "WITHDRAWN", "RUNNING", "KEPT", "JUDGED", "BROKEN", "PARTLY");
        assertThat(texts(contracts, "end"))
                .containsExactlyInAnyOrder("SUBMITTED", "REFUSED", "RUNNING", "KEPT", "JUDGED", "BROKEN");
    }

    @Test
    void someAreDueWithinAWeek() {
        assertThat(commitments)
                .filteredOn(sample -> sample.get("end").asText().equals("RUNNING"))
                .filteredOn(sample -> sample.get("days").asInt() <= 7)
                .hasSize(2);
    }

    @Test
    void everySampleSaysThatItIsOne() {
        assertThat(texts(commitments, "matter")).hasSize(14).allMatch(matter -> matter.endsWith("（样例）"));
        assertThat(texts(contracts, "name")).hasSize(7).allMatch(name -> name.endsWith("（样例）"));
    }

    @Test
    void aBreachSaysWhatWasNotKeptAndWhatFollows() {
        assertThat(Stream.concat(commitments.stream(), contracts.stream()))
                .filteredOn(sample -> BREACHES.contains(sample.get("end").asText()))
                .hasSize(5)
                .allMatch(sample -> sample.path("unkept").asText().length() >= 5
                        && sample.path("consequence").asText().length() >= 5);
    }

    @Test
    void aContractThatWasKeptHasNoOpenOrMissedNode() {
        assertThat(contracts)
                .filteredOn(sample -> sample.get("end").asText().equals("KEPT"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.get("nodes"))
                        .hasSize(2)
                        .allMatch(node -> node.path("done").asBoolean()));
    }

    @Test
    void aPaperIsAPageThatSaysItIsASampleAndEachKindIsAFileOfItsOwn() {
        var evidence = SampleCase.paper("evidence");

        assertThat(new String(evidence, StandardCharsets.US_ASCII))
                .startsWith("%PDF-1.4")
                .contains("(SAMPLE)")
                .endsWith("% evidence\n");
        assertThat(Arrays.equals(evidence, SampleCase.paper("signature"))).isFalse();
    }
}
