package org.xinheng.kernel.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.plugins.PluginVersion.State;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;

/** The whole life of plugins in the running kernel, with real jars built here. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class PluginVersionsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String VERSIONS = "/api/t/platform/plugins/versions";
    private static final String GOOD = "return new Reading(Quantity.of(2), List.of(), \"\");";
    private static final String POOR = "return new Reading(Quantity.of(0), List.of(), \"\");";

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    PluginVersions versions;

    @Inject
    InstalledPlugins installed;

    @Inject
    PluginsConfig config;

    @Inject
    PluginVersionRepository rows;

    @Inject
    PluginQuarantine quarantine;

    @Inject
    Clock clock;

    private String id;
    private TestTenant mine;
    private Actor operator;

    @BeforeEach
    void aPluginOfOnesOwn() {
        id = "sample-" + COUNT.incrementAndGet();
        mine = tenants.fresh();
        operator = tenants.operator();
    }

    @AfterEach
    void takeItOut() {
        tenants.superuser()
                .useHandle(handle -> handle.execute("delete from tenant_plugin where plugin like 'sample-%'"));
        for (PluginShelf shelf : versions.list(operator)) {
            if (shelf.plugin().startsWith("sample-") && shelf.present() != null) {
                versions.remove(operator, shelf.plugin(), "测试结束");
            }
        }
    }

    private byte[] jar(String version, String body) {
        return PluginJar.reading(id, version, body).bytes();
    }

    private void run(String version, String body) {
        versions.upload(operator, jar(version, body));
        versions.activate(operator, id, version);
    }

    private ValidatableResponse post(String path, String json) {
        return tenants.platform()
                .as(Role.OPERATOR)
                .contentType("application/json")
                .body(json)
                .post(path)
                .then();
    }

    private ValidatableResponse upload(byte[] jar) {
        return tenants.platform()
                .as(Role.OPERATOR)
                .contentType("application/octet-stream")
                .body(jar)
                .post(VERSIONS)
                .then();
    }

    private String grade(InstalledPlugin plugin) {
        return plugin.evaluators()
                .getFirst()
                .on(LocalDate.of(2026, 11, 22), Map.of())
                .evaluate(new SubjectFile(SubjectKind.ORGANISATION, "", "", null, List.of()))
                .grade()
                .id();
    }

    private PluginView view() {
        return plugins.list(mine.actor(Role.CITY_ADMINISTRATOR)).stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOperatorInstallsUpgradesRollsBackAndRemovesWhileTenantsKeepTheirDecision() {
        var lead = mine.actor(Role.BUREAU_LEAD);
        upload(jar("1.0.0", GOOD))
                .statusCode(200)
                .body("state", equalTo("UPLOADED"))
                .body("report.adds.standards.id", hasItem(id + "-credit"));
        assertThat(installed.find(id)).isEmpty();

        post("/api/t/platform/plugins/%s/versions/1.0.0/activate".formatted(id), "{}")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        plugins.enable(lead, id);
        InstalledPlugin before = installed.require(id);
        upload(jar("1.1.0", POOR)).statusCode(200).body("report.diff.against", equalTo("1.0.0"));
        post("/api/t/platform/plugins/%s/versions/1.1.0/activate".formatted(id), "{}")
                .statusCode(200);

        assertThat(view().enabled()).isTrue();
        assertThat(view().version()).isEqualTo("1.1.0");
        assertThat(grade(installed.require(id))).isEqualTo("D");
        assertThat(grade(before)).as("an evaluation under way").isEqualTo("A");

        post("/api/t/platform/plugins/%s/roll-back".formatted(id), "{\"reason\":\"分数不对\"}")
                .statusCode(200)
                .body("version", equalTo("1.0.0"));
        assertThat(grade(installed.require(id))).isEqualTo("A");
        assertThat(view().enabled()).isTrue();

        post("/api/t/platform/plugins/%s/remove".formatted(id), "{\"reason\":\"不再使用\"}")
                .statusCode(409)
                .body("code", equalTo("PLUGIN_IN_USE"))
                .body("detail", equalTo("插件“%s”仍由 %s 启用，不能卸载。请先由这些地区停用。".formatted(id, name())));
        plugins.disable(lead, id);
        post("/api/t/platform/plugins/%s/remove".formatted(id), "{\"reason\":\"不再使用\"}")
                .statusCode(204);

        assertThat(installed.find(id)).isEmpty();
        assertThat(installed.withVersion(id, "1.1.0", this::grade))
                .as("a grade of the past computed again")
                .isEqualTo("D");
        assertThat(shelf().events())
                .extracting(PluginEvent::event)
                .containsExactly(
                        PluginEvent.Kind.REMOVED,
                        PluginEvent.Kind.ROLLED_BACK,
                        PluginEvent.Kind.ACTIVATED,
                        PluginEvent.Kind.UPLOADED,
                        PluginEvent.Kind.ACTIVATED,
                        PluginEvent.Kind.UPLOADED);
    }

    private String name() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select short_name from tenant where id = :id")
                        .bind("id", mine.id())
                        .mapTo(String.class)
                        .one());
    }

    private PluginShelf shelf() {
        return versions.list(operator).stream()
                .filter(each -> each.plugin().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameJarTwiceIsHarmlessAndOtherBytesUnderItsNumberAreRefused() {
        String first = upload(jar("1.0.0", GOOD)).statusCode(200).extract().path("id");

        upload(jar("1.0.0", GOOD)).statusCode(200).body("id", equalTo(first));
        upload(jar("1.0.0", POOR)).statusCode(409).body("code", equalTo("PLUGIN_VERSION_TAKEN"));
        assertThat(shelf().versions()).hasSize(1);
    }

    @Test
    void aBadJarIsRefusedWithEveryReasonAndKeptOutOfTheWay() {
        var bad = PluginJar.reading(id, "1.0.0", "new Thread(); System.exit(1); return null;")
                .text(
                        "plugin.properties",
                        "plugin.id=%s\nplugin.version=1.0.0\nplugin.requires=>=9.0.0\nplugin.provider=甲".formatted(id))
                .text("lib/more.jar", "");

        upload(bad.bytes())
                .statusCode(400)
                .body("code", equalTo("PLUGIN_REFUSED"))
                .body("errors.field", hasItems("jar", "spi", "references"))
                .body(
                        "errors.detail",
                        hasItems(
                                "BAD_JAR 插件里不得有 lib/more.jar。请把依赖直接打进同一个 jar。",
                                "OTHER_SPI 插件需要 SPI >=9.0.0，本系统为 1.0.0。请换用适合本系统的插件版本。"));
        upload("no jar".getBytes(java.nio.charset.StandardCharsets.UTF_8)).statusCode(400);

        assertThat(shelf().versions())
                .singleElement()
                .satisfies(version -> assertThat(version.state()).isEqualTo(State.REFUSED));
        upload(jar("1.0.0", GOOD)).statusCode(200).body("state", equalTo("UPLOADED"));
    }

    @Test
    void aJarThatIsTooLargeIsRefused() {
        upload(new byte[config.maxJarBytes() + 1]).statusCode(413).body("code", equalTo("PLUGIN_JAR_TOO_LARGE"));
    }

    @Test
    void nobodyButThePlatformsOperatorsMayDoThis() {
        for (var role : List.of(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.AUDITOR)) {
            mine.as(role)
                    .get("/api/t/%s/plugins/versions".formatted(mine.slug()))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MISSING"));
            mine.as(role)
                    .contentType("application/octet-stream")
                    .body(jar("1.0.0", GOOD))
                    .post(VERSIONS)
                    .then()
                    .statusCode(404);
        }
        mine.as(Role.OPERATOR)
                .contentType("application/octet-stream")
                .body(jar("1.0.0", GOOD))
                .post("/api/t/%s/plugins/versions".formatted(mine.slug()))
                .then()
                .statusCode(403)
                .body("code", equalTo("PLUGIN_PLATFORM_ONLY"));
        assertThat(versions.list(operator)).noneMatch(each -> each.plugin().equals(id));
    }

    @Test
    void anUpgradeThatFailsLeavesThePresentVersionServing() {
        run("1.0.0", GOOD);
        versions.upload(operator, jar("2.0.0", POOR).clone());
        String other = id;
        id = "sample-" + COUNT.incrementAndGet();
        versions.upload(
                operator,
                PluginJar.reading(id, "1.0.0", GOOD)
                        .replace("definitions/standards/credit.yaml", id + "-credit", other + "-next")
                        .bytes());
        byte[] clashing = PluginJar.reading(other, "3.0.0", POOR)
                .replace("definitions/standards/credit.yaml", other + "-credit", other + "-next")
                .bytes();
        versions.upload(operator, clashing);
        versions.activate(operator, id, "1.0.0");

        assertThatThrownBy(() -> versions.activate(operator, other, "3.0.0"))
                .isInstanceOf(KernelException.class)
                .satisfies(refused -> assertThat(((KernelException) refused).errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.detail()).startsWith("ID_TAKEN 评价标准编号")));

        assertThat(grade(installed.require(other))).isEqualTo("A");
        assertThat(installed.require(other).manifest().version()).isEqualTo("1.0.0");
    }

    @Test
    void whatIsStoppedEverywhereIsShownAsStoppedAndStartedAgain() {
        run("1.0.0", GOOD);
        var lead = mine.actor(Role.BUREAU_LEAD);
        plugins.enable(lead, id);

        versions.disable(operator, id, "发现错误");

        assertThat(view().state()).isEqualTo(State.DISABLED);
        assertThat(view().stateReason()).isEqualTo("发现错误");
        assertThat(view().enabled()).isTrue();
        assertThatThrownBy(() -> plugins.enable(tenants.fresh().actor(Role.BUREAU_LEAD), id))
                .hasMessage("插件“样例%s”目前在全平台停止运行（发现错误），不能启用。请联系平台运营人员。".formatted(id));
        assertThatThrownBy(() -> versions.disable(operator, id, "再停")).hasMessageContaining("当前为“全平台停用”，不能这样办理");
        versions.activate(operator, id, "1.0.0");
        assertThat(view().state()).isEqualTo(State.ACTIVE);
        assertThat(view().enabled()).isTrue();
    }

    @Test
    void aVersionThatGoesWrongTooOftenIsQuarantinedOnEveryNodeUntilTheOperatorStartsItAgain() throws Exception {
        run("1.0.0", "if (file.name().equals(\"bad\")) throw new IllegalStateException(); " + GOOD);
        var plugin = installed.require(id);
        var plan = plugin.evaluators().getFirst().on(LocalDate.of(2026, 11, 22), Map.of());
        for (int i = 0; i < config.maxViolations(); i++) {
            assertThatThrownBy(
                    () -> plan.evaluate(new SubjectFile(SubjectKind.ORGANISATION, "", "bad", null, List.of())));
        }

        assertThat(installed.quarantineOf(id)).isPresent();
        for (int i = 0; i < 100 && shelf().versions().getFirst().state() != State.QUARANTINED; i++) {
            Thread.sleep(50);
        }
        assertThat(shelf().reason()).contains("Java 指标“probe”抛出 java.lang.IllegalStateException；共 20 次违规。");
        assertThat(view().state()).isEqualTo(State.QUARANTINED);

        versions.activate(operator, id, "1.0.0");

        assertThat(installed.quarantineOf(id)).isEmpty();
        assertThat(grade(installed.require(id))).isEqualTo("A");
    }

    @Test
    void anotherNodeFollowsFromTheDatabaseAlone() {
        var node = new InstalledPlugins(config, rows, Definitions.national(), clock, quarantine);
        run("1.0.0", GOOD);
        node.follow();
        assertThat(node.require(id).manifest().version()).isEqualTo("1.0.0");

        run("1.1.0", POOR);
        node.follow();
        assertThat(grade(node.require(id))).isEqualTo("D");

        versions.disable(operator, id, "停");
        node.follow();
        assertThat(node.find(id)).isEmpty();
        node.stop(new io.quarkus.runtime.ShutdownEvent());
    }

    @Test
    void theBureauSeesWhatSwitchingOnAdds() {
        run("1.0.0", GOOD);

        mine.as(Role.BUREAU_CLERK)
                .get("/api/t/%s/plugins/%s/preview".formatted(mine.slug(), id))
                .then()
                .statusCode(200)
                .body("bureaus", equalTo(List.of("农业农村局")))
                .body("maySwitch", equalTo(false))
                .body("plugin.brings.pages.label", hasItem("“样例信用评价”的等级与逐项说明"));
        mine.as(Role.BUREAU_LEAD)
                .get("/api/t/%s/plugins/nothing-here/preview".formatted(mine.slug()))
                .then()
                .statusCode(404);
    }
}
