package org.xinheng.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.kernel.portal.PortalScene;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;

/** What the public gets of a draw, and that the script it is offered finds every change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class PublicDrawsTest {

    private static final Path SCRIPT = Path.of(
            "..",
            "..",
            "ui",
            "portal",
            "src",
            "main",
            "resources",
            "META-INF",
            "resources",
            "portal",
            "verify-draw.py");

    @Inject
    SupervisionScene scene;

    @Inject
    Inspections inspections;

    private SupervisionScene.Place place;
    private DrawView draw;

    @BeforeEach
    void aDrawWithOneReplacement() {
        place = scene.place().graded(SupervisionScene.OPEN, "A", "A", "C", "C", "C", "C", "D");
        place.inspectors(4);
        draw = place.drawn(SupervisionScene.OPEN);
        var gone = draw.tasks().stream()
                .filter(task -> task.grade().equals("C"))
                .findFirst()
                .orElseThrow();
        inspections.replace(place.clerk, gone.id(), Replacement.NOT_FOUND, "查无下落");
    }

    private PortalScene.Answer get(String path) {
        return PortalScene.get(place.tenant.host(), path);
    }

    private static boolean fine(Path folder, String json) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("draw.json"), json);
        var run = new ProcessBuilder("python3", SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return run.exitValue() == 0;
    }

    @Test
    void theScriptRecomputesTheDrawAndFindsAnyChange(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "needs Python 3");
        var json = get("/api/public/draws/" + draw.id()).body();

        assertThat(fine(folder, json)).as(() -> json).isTrue();
        var first = draw.tasks().getFirst().entry();
        var others = place.codes.stream().filter(code -> !code.equals(first)).toList();
        for (var tampered : List.of(
                json.replaceFirst("quota D 1", "quota D 0"),
                json.replaceFirst("subject " + others.getFirst(), "subject 9133110200000000XX"),
                json.replaceFirst("\"entry\":\"" + first + "\"", "\"entry\":\"" + others.getLast() + "\""),
                json.replaceFirst("\"value\":\"03", "\"value\":\"04"),
                json.replaceFirst("\"secret\":\"[0-9a-f]", "\"secret\":\"x"),
                json.replaceFirst("\"inspectors\":\\[\"[0-9a-f]{4}", "\"inspectors\":[\"0000"))) {
            assertThat(tampered).isNotEqualTo(json);
            assertThat(fine(folder, tampered)).isFalse();
        }
    }

    @Test
    void theListIsHandedOutByteForByteAsItWasHashed() {
        var list = get("/api/public/draws/" + draw.id() + "/list.txt");

        assertThat(HexFormat.of().formatHex(Sm3.digest(list.body().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(draw.listHash());
        assertThat(list.header("content-type")).startsWith("text/plain");
    }

    @Test
    void thePagesShowNoticeSeedAndResultsAndNoInspector() {
        var list = get("/draws").body();
        var page = get("/draws/" + draw.id()).body();
        var json = get("/api/public/draws/" + draw.id()).body();

        assertThat(list).contains("双随机抽查公示", draw.planTitle(), "名单 7 家，抽中 4 家，已检查 0 家");
        assertThat(page)
                .contains(draw.listHash(), draw.commitment(), draw.seed(), "03 08 11 19 24 30 + 07", "已更换：查无下落");
        for (var text : List.of(page, json)) {
            assertThat(text).doesNotContain("检查员", "331100-0", "测试人员");
        }
        assertThat(get("/api/public/draws").body()).contains(draw.id().toString());
    }

    @Test
    void anotherPortalDoesNotKnowTheDraw() {
        var other = scene.tenants().fresh();

        assertThat(PortalScene.get(other.host(), "/draws/" + draw.id()).status())
                .isEqualTo(404);
        assertThat(PortalScene.get(other.host(), "/api/public/draws/" + draw.id())
                        .status())
                .isEqualTo(404);
        assertThat(PortalScene.get(other.host(), "/draws").body()).contains("目前没有公示的抽查");
        assertThat(get("/draws/nonsense").status()).isEqualTo(404);
        assertThat(get("/api/public/draws/" + UUID.randomUUID()).body()).contains("DRAW_NOT_PUBLIC");
    }
}
