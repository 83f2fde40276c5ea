package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * Opens the tenants of {@code tenants/}, invites their people and loads sample data, all through the product's ordinary
 * API as the people who would do it. What is done already is left alone.
 */
final class Demonstration {

    private static final String PLATFORM = "platform";
    private static final String OPERATOR = "operator";

    private final Home home;
    private final People people;
    private final Progress progress;
    private final Secrets done;
    private final Definitions definitions;

    Demonstration(Home home, People people, Progress progress) {
        this.home = home;
        this.people = people;
        this.progress = progress;
        this.done = home.done();
        this.definitions = Definitions.loadFrom(
                List.of(DefinitionRoot.national(), new DefinitionRoot.Directory("tenants", tenants())));
    }

    private Path tenants() {
        return home.repository().resolve("tenants");
    }

    /** Tenants with their people, parents before children. */
    List<TenantPack> packs() {
        return definitions.tenants().values().stream()
                .filter(pack -> pack.kind() != TenantKind.PLATFORM)
                .toList();
    }

    /** The installation's own act, before anybody can log in: the first operator of the platform. */
    void enterOperator(LocalPostgres postgres) throws SQLException {
        var subject = people.operator(OPERATOR, "平台运营（样例）");
        try (var connection = postgres.connect(DatabaseRole.JOB);
                var statement = connection.prepareStatement("""
                        insert into membership (tenant, person, username, person_name, role, granted_by)
                        select id, ?, ?, ?, 'OPERATOR', 'deploy/up' from tenant where slug = 'platform'
                        on conflict do nothing
                        """)) {
            statement.setString(1, subject);
            statement.setString(2, OPERATOR);
            statement.setString(3, "平台运营（样例）");
            statement.executeUpdate();
        }
    }

    private KernelApi as(String username) {
        return new KernelApi(home.kernelUrl(), () -> people.token(username));
    }

    void openTenants() {
        for (var pack : packs()) {
            if (done.knows("opened." + pack.slug())) {
                continue;
            }
            progress.step("开通" + pack.name());
            var parent = pack.parent() == null ? PLATFORM : pack.parent();
            var opener = as(PLATFORM.equals(parent) ? OPERATOR : administrator(parent));
            var answer = opener.tryPost("/api/t/" + parent + "/tenants", command(pack));
            if (!answer.isOk() && answer.status() != 409) {
                throw new LocalException(
                        LocalError.SAMPLES_FAILED,
                        "%s 未能开通：%d %s".formatted(pack.name(), answer.status(), answer.body()));
            }
            people.settle(administrator(pack.slug()));
            invite(pack);
            done.keep("opened." + pack.slug(), "yes");
        }
    }

    private void invite(TenantPack pack) {
        var administrator = as(administrator(pack.slug()));
        var bureaus = administrator.get("/api/t/" + pack.slug() + "/bureaus").get("items");
        for (var post : posts(pack)) {
            var answer = administrator.tryPost(
                    "/api/t/" + pack.slug() + "/members",
                    People.invitation(post.username(), post.name(), post.role(), id(bureaus, post.bureau())));
            if (!answer.isOk() && answer.status() != 409) {
                throw new LocalException(
                        LocalError.SAMPLES_FAILED,
                        "%s 未能加入：%d %s".formatted(post.username(), answer.status(), answer.body()));
            }
            people.settle(post.username());
        }
    }

    /** A person of the demonstration. */
    private record Post(String username, String name, String role, Bureau bureau) {}

    /** Lead and clerk of the leading bureau and of the one for agriculture. */
    private static List<Post> posts(TenantPack pack) {
        var leading = pack.bureaus().getFirst();
        var agriculture = pack.bureaus().stream()
                .filter(bureau -> bureau.sectors().contains("agriculture"))
                .findFirst()
                .orElse(leading);
        var slug = pack.slug();
        return List.of(
                new Post(slug + "-lead", leading.shortName() + "审核（样例）", "BUREAU_LEAD", leading),
                new Post(slug + "-clerk", leading.shortName() + "经办（样例）", "BUREAU_CLERK", leading),
                new Post(slug + "-farm-lead", agriculture.shortName() + "审核（样例）", "BUREAU_LEAD", agriculture),
                new Post(slug + "-farm-clerk", agriculture.shortName() + "经办（样例）", "BUREAU_CLERK", agriculture));
    }

    private static UUID id(JsonNode bureaus, Bureau bureau) {
        for (var view : bureaus) {
            if (bureau.code().equals(view.path("code").asText())) {
                return UUID.fromString(view.get("id").asText());
            }
        }
        throw new LocalException(LocalError.SAMPLES_FAILED, "开通后找不到部门 " + bureau.name());
    }

    private static String administrator(String slug) {
        return slug + "-admin";
    }

    private static Map<String, Object> command(TenantPack pack) {
        var command = new LinkedHashMap<String, Object>();
        command.put("slug", pack.slug());
        command.put("name", pack.name());
        command.put("shortName", pack.shortName());
        command.put("kind", pack.kind().name());
        command.put("divisionCode", pack.divisionCode());
        command.put("host", pack.host());
        command.put(
                "brand",
                Map.of(
                        "primary", pack.brand().primary(),
                        "accent", pack.brand().accent(),
                        "emblem", pack.brand().emblem(),
                        "motto", pack.brand().motto()));
        var username = administrator(pack.slug());
        command.put(
                "administrator",
                Map.of("username", username, "name", pack.shortName() + "管理员（样例）", "email", People.email(username)));
        command.put(
                "bureaus",
                pack.bureaus().stream()
                        .map(bureau -> Map.of(
                                "code", bureau.code(),
                                "name", bureau.name(),
                                "shortName", bureau.shortName(),
                                "sectors", bureau.sectors()))
                        .toList());
        return command;
    }

    void enablePlugins() {
        for (var pack : packs()) {
            for (var plugin : pack.plugins()) {
                if (!done.knows("plugin." + pack.slug() + "." + plugin)) {
                    progress.step(pack.shortName() + "启用行业插件 " + plugin);
                    var answer = as(enabler(pack, plugin))
                            .tryPost("/api/t/%s/plugins/%s/enable".formatted(pack.slug(), plugin), Map.of());
                    if (answer.isOk()) {
                        done.keep("plugin." + pack.slug() + "." + plugin, "yes");
                    } else {
                        progress.step("插件 %s 暂未启用（%d %s）".formatted(plugin, answer.status(), answer.body()));
                    }
                }
            }
        }
    }

    /** The agriculture bureau's lead switches on its own plugin; the others, who have nobody here, are helped. */
    private static String enabler(TenantPack pack, String plugin) {
        return plugin.equals("agriculture") ? pack.slug() + "-farm-lead" : administrator(pack.slug());
    }

    /** Uploads sample files as the clerk of the leading bureau does, and waits until they are read. */
    void loadSamples() {
        for (var pack : packs()) {
            if (pack.samples().subjects() == 0 || done.knows("samples." + pack.slug())) {
                continue;
            }
            progress.step("生成" + pack.name() + "的样例数据");
            var folder = home.folder().resolve("samples").resolve(pack.slug());
            var files = Samples.write(pack, tenants(), home.repository().resolve("plugins"), folder);
            var clerk = as(pack.slug() + "-clerk");
            for (var file : files.entrySet()) {
                await(clerk, pack.slug(), clerk.upload(pack.slug(), file.getKey(), file.getValue()));
            }
            done.keep("samples." + pack.slug(), "yes");
        }
    }

    private void await(KernelApi clerk, String tenant, JsonNode uploaded) {
        var path = "/api/t/%s/intake/batches/%s"
                .formatted(tenant, uploaded.get("id").asText());
        var batch = uploaded;
        long end = System.nanoTime() + 600_000_000_000L;
        while (!List.of("DONE", "FAILED").contains(batch.path("state").asText())) {
            if (System.nanoTime() > end) {
                throw new LocalException(LocalError.SAMPLES_FAILED, "样例数据十分钟未读完：" + batch);
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            batch = clerk.get(path);
        }
        var counts = batch.path("counts");
        progress.step(String.format(
                Locale.ROOT,
                "  %s：%,d 行，接受 %,d，提示 %,d，暂存 %,d，退回 %,d",
                batch.path("fileName").asText(),
                batch.path("rowsRead").asLong(),
                counts.path("accept").asLong(),
                counts.path("warn").asLong(),
                counts.path("hold").asLong(),
                counts.path("reject").asLong()));
        if ("FAILED".equals(batch.path("state").asText())) {
            throw new LocalException(LocalError.SAMPLES_FAILED, "样例数据未能读入：" + batch.path("failure"));
        }
    }

    /** Everybody's log-in, in the order of the table. */
    List<People.Login> logins() {
        people.remember("平台", "平台运营人员", OPERATOR);
        for (var pack : packs()) {
            people.remember(pack.name(), "管理员", administrator(pack.slug()));
            for (var post : posts(pack)) {
                var role = "BUREAU_LEAD".equals(post.role()) ? "审核" : "经办";
                people.remember(pack.name(), post.bureau().shortName() + role, post.username());
            }
        }
        return people.logins();
    }
}
