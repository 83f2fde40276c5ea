package org.xinheng.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** Files as bureaus really send them, beside the repository; skipped where they are not at hand. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LishuiFilesTest {

    private static final Map<String, String> BUREAUS = Map.of(
            "丽水市莲都区文化广电旅游局", "11331102MAPG6B9G80",
            "丽水市莲都区住房和城乡建设局", "11331102MA9Y7U549Q",
            "丽水市莲都区生态环境局", "11331102MA49GP2W2E",
            "丽水市莲都区市场监督管理局", "11331102MAE7HN7418",
            "丽水市莲都区农业农村局", "11331102MA01YMGC31");

    @Inject
    Intake intake;

    @Inject
    TestTenants tenants;

    private Path folder;
    private JsonNode expected;
    private Desk desk;

    @BeforeEach
    void theFilesAreAtHand() throws IOException {
        var beside = beside();
        Assumptions.assumeTrue(beside.isPresent(), "shared/data is not beside the repository");
        folder = beside.orElseThrow();
        expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        var tenant = tenants.fresh();
        BUREAUS.forEach(tenant::bureau);
        desk = new Desk(intake, tenant);
    }

    private static Optional<Path> beside() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path beside = up.resolve("shared/data/lishui");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    @Test
    void theWorkbookOfPermitsGetsExactlyTheExpectedVerdicts() {
        verdictsAre("行政许可.xlsx", "行政许可");
    }

    @Test
    void theSamePermitsAsUtf8TextGetTheSameVerdicts() {
        verdictsAre("行政许可-utf8.csv", "行政许可");
    }

    @Test
    void thePenaltiesInGb18030GetExactlyTheExpectedVerdicts() {
        verdictsAre("行政处罚.csv", "行政处罚");
    }

    @Test
    void theSameRowsInAnotherFormatChangeNothing() {
        desk.upload(folder.resolve("行政许可.xlsx"));

        var again = desk.upload(folder.resolve("行政许可-utf8.csv"));

        assertThat(again.counts())
                .containsEntry("accept", 0)
                .containsEntry("update", 0)
                .containsEntry("hold", 0)
                .containsEntry("duplicate", 555)
                .containsEntry("reject", 51);
    }

    private void verdictsAre(String file, String table) {
        BatchView batch = desk.upload(folder.resolve(file));

        assertThat(batch.failure()).isNull();
        assertThat(nonZero(batch.counts())).isEqualTo(totals(table));
        assertThat(actual(batch)).containsExactlyElementsOf(wanted(table));
    }

    private static Map<String, Integer> nonZero(Map<String, Integer> counts) {
        var some = new TreeMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    private Map<String, Integer> totals(String table) {
        var totals = new TreeMap<String, Integer>();
        expected.get("totals")
                .get(table)
                .properties()
                .forEach(total -> totals.put(total.getKey(), total.getValue().asInt()));
        return totals;
    }

    private List<String> wanted(String table) {
        var rows = new TreeMap<Integer, String>();
        expected.get(table).forEach(row -> {
            if (!row.get("verdict").asText().equals("accept")) {
                rows.put(
                        row.get("row").asInt(),
                        row.get("verdict").asText() + " " + row.get("rule").asText());
            }
        });
        return lines(rows);
    }

    private List<String> actual(BatchView batch) {
        Map<Integer, String> rows = new TreeMap<>();
        desk.issues(batch)
                .forEach(issue -> rows.put(
                        issue.line(), issue.verdict() + " " + issue.rules().getFirst()));
        return lines(new HashMap<>(rows));
    }

    private static List<String> lines(Map<Integer, String> rows) {
        var lines = new ArrayList<String>();
        new TreeMap<>(rows).forEach((line, verdict) -> lines.add(line + " " + verdict));
        return lines;
    }
}
