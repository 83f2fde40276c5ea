package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * Opens the tenants of {@code tenants/}, invites their people and loads sample data, all through the product's ordinary
 * API as the people who would do it. What is done already is left alone.
 */
final class Demonstration {

    static final String OPERATOR = "operator";

    private final Home home;
    private final People people;
    private final Progress progress;
    private final Secrets done;
    private final Definitions definitions;
    private final Map<String, KernelApi> apis = new ConcurrentHashMap<>();

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

    /** One connection for each person, however often that person acts. */
    private KernelApi as(String username) {
        return apis.computeIfAbsent(username, name -> new KernelApi(home.kernelUrl(), () -> people.token(name)));
    }

    void openTenants() {
        new Openings(people, this::as, progress, done).open(packs());
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
        return plugin.equals("agriculture") ? pack.slug() + "-farm-lead" : Openings.administrator(pack.slug());
    }

    /** Uploads sample files as the clerk of the leading bureau does, and lets a little happen on them. */
    void loadSamples() {
        packs().forEach(this::loadSamples);
    }

    /** The same in one place; a pack that asks for no samples gets none. */
    void loadSamples(TenantPack pack) {
        if (pack.samples().subjects() > 0) {
            var folder = home.folder().resolve("samples").resolve(pack.slug());
            if (!done.knows("samples." + pack.slug())) {
                load(pack, folder);
            }
            new SampleLife(people, this::as, progress, done, home.kernelUrl()).happen(pack, folder);
        }
    }

    private void load(TenantPack pack, Path folder) {
        progress.step("生成" + pack.name() + "的样例数据");
        var files = Samples.write(pack, tenants(), home.repository().resolve("plugins"), folder);
        var clerk = as(pack.slug() + "-clerk");
        for (var file : files.entrySet()) {
            await(clerk, pack.slug(), clerk.upload(pack.slug(), file.getKey(), file.getValue()));
        }
        done.keep("samples." + pack.slug(), "yes");
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
            people.remember(pack.name(), "管理员", Openings.administrator(pack.slug()));
            for (var post : Openings.posts(pack)) {
                var role = "BUREAU_LEAD".equals(post.role()) ? "审核" : "经办";
                people.remember(pack.name(), post.bureau().shortName() + role, post.username());
            }
            done.find("deputy." + pack.slug())
                    .ifPresent(_ -> people.remember(pack.name(), "副管理员", SampleLife.deputy(pack.slug())));
            done.find("auditor." + pack.slug())
                    .ifPresent(_ -> people.remember(pack.name(), "审计", SampleLife.auditor(pack.slug())));
            done.find("firm." + pack.slug())
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> people.remember(pack.name(), name, SampleLife.firm(pack.slug())));
        }
        return people.logins();
    }
}
