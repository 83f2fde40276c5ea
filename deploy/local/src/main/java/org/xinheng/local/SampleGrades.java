package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Grades: every standard that counts in a place is computed over its population by one person and published by another.
 * In the main place one more run waits to be compared and published.
 */
final class SampleGrades {

    private static final String AGRICULTURE = "agriculture";
    private static final String GENERAL = "public-credit";
    private static final String PUBLISHED = "PUBLISHED";
    private static final Set<String> PRESENT = Set.of("RUNNING", "DRAFT", PUBLISHED);
    private static final long PATIENCE = 300_000_000_000L;

    private final SamplePlace place;

    SampleGrades(SamplePlace place) {
        this.place = place;
    }

    /** The bureau of agriculture computes its own standard, the second administrator the others; the first one publishes. */
    void publish() {
        var runs = new LinkedHashMap<String, JsonNode>();
        for (var standard : place.administrator().items(place.path("/standards"))) {
            var id = standard.get("id").asText();
            runs.put(
                    id,
                    run(id, PUBLISHED::equals)
                            .or(() -> run(id, PRESENT::contains))
                            .orElseGet(() -> start(standard)));
        }
        long graded = 0;
        for (var run : runs.values()) {
            graded += publish(await(run)).at("/summary/graded").asLong();
        }
        place.say(String.format(Locale.ROOT, "公布信用评价 %d 项，共 %,d 个等级", runs.size(), graded));
    }

    /** Computes the general standard again, after everything else happened, and leaves it unpublished. */
    void leaveOneToCompare() {
        if (run(GENERAL, PRESENT::contains)
                .map(SampleGrades::state)
                .filter(PUBLISHED::equals)
                .isPresent()) {
            await(place.deputy().post(place.path("/grade-runs"), Map.of("standard", GENERAL)));
            place.say("公共信用综合评价另有一次结果待比较、待公布");
        }
    }

    /** The newest run of a standard in one of these states. */
    private Optional<JsonNode> run(String standard, Predicate<String> states) {
        return place.administrator().items(place.path("/grade-runs?standard=" + standard)).stream()
                .filter(run -> states.test(state(run)))
                .findFirst();
    }

    private JsonNode start(JsonNode standard) {
        var starter = standard.path("sector").asText().equals(AGRICULTURE)
                ? place.agriculture().lead()
                : place.deputy();
        return starter.post(
                place.path("/grade-runs"), Map.of("standard", standard.get("id").asText()));
    }

    private static String state(JsonNode run) {
        return run.path("state").asText();
    }

    private String own(JsonNode run) {
        return place.path("/grade-runs/" + run.get("id").asText());
    }

    private JsonNode await(JsonNode started) {
        var run = started;
        long end = System.nanoTime() + PATIENCE;
        while (state(run).equals("RUNNING")) {
            if (System.nanoTime() > end) {
                throw new LocalException(LocalError.SAMPLES_FAILED, "样例评价五分钟未算完：" + run);
            }
            Waiting.shortly();
            run = place.administrator().get(own(started));
        }
        if (!PRESENT.contains(state(run))) {
            throw new LocalException(LocalError.SAMPLES_FAILED, "样例评价没有算完：" + run);
        }
        return run;
    }

    /** Grades of natural persons are first looked at by a named human. */
    private JsonNode publish(JsonNode run) {
        if (!state(run).equals("DRAFT")) {
            return run;
        }
        if (run.path("persons").asBoolean()) {
            place.administrator().post(own(run) + "/reviews", Map.of("note", "样例复核：抽看等级变动的个案，依据与记录一致，无异常。"));
        }
        return place.administrator().post(own(run) + "/publish", Map.of("reason", "样例评价：已核对分布，准予公布。"));
    }
}
