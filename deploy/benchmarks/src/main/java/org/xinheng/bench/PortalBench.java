package org.xinheng.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;
import org.xinheng.local.LocalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code deploy/bench portal}: home, search, list and subject page against the same SQL by pgbench; then many tenants are opened,
 * each timed, and the same pages asked again.
 */
@Command(name = "portal", mixinStandardHelpOptions = true, description = "量门户：四种页面与同样 SQL 之比；再开通许多地区，看每次开通和页面快慢。")
final class PortalBench implements Callable<Integer> {

    private static final int CLIENTS = 8;
    private static final int SAMPLE = 5_000;
    private static final int MOST_AGAIN = 5;
    private static final String SLUG = "bench-%04d";

    @ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--subjects", defaultValue = "20000", description = "主体数（默认 ${DEFAULT-VALUE}）")
    int subjects;

    @Option(names = "--rows", defaultValue = "100000", description = "许可条数（默认 ${DEFAULT-VALUE}）")
    int rows;

    @Option(names = "--tenants", defaultValue = "3000", description = "另外开通的地区数（默认 ${DEFAULT-VALUE}）")
    int tenants;

    @Option(names = "--seconds", defaultValue = "10", description = "每种页面压测的秒数（默认 ${DEFAULT-VALUE}）")
    int seconds;

    private record Hit(String code, String name) {}

    private record Seen(String page, HttpLoad.Result answers, double micros) {}

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(bench.folder);
        try (var installation = Installation.start(bench.folder.resolve("home"), bench.repository, bench::say)) {
            bench.say("归集 %,d 条许可".formatted(rows));
            new IntakeBench(installation, bench.repository, bench.folder, bench::say).run(subjects, rows);
            var hits = sample(installation);
            var before = pages(installation, hits, true);
            open(installation);
            var after = pages(installation, hits, false);
            for (int page = 0; page < before.size(); page++) {
                var then = before.get(page);
                var now = after.get(page);
                bench.line(
                        then.page() + "，开通 %,d 个地区之后 ÷ 之前".formatted(tenants),
                        "p99 %.2f，CPU %.2f"
                                .formatted(
                                        ratio(
                                                now.answers().p99Micros(),
                                                then.answers().p99Micros()),
                                        now.micros() / then.micros()));
            }
        }
        return 0;
    }

    private static double ratio(long after, long before) {
        return (double) after / Math.max(1, before);
    }

    private List<Hit> sample(Installation installation) throws SQLException {
        var hits = new ArrayList<Hit>();
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement()) {
            sql.execute("create table bench_sample (n serial primary key, code text, name text)");
            sql.execute("""
                    insert into bench_sample (code, name) select code, substr(name, 4, 4) from public_subject
                    where tenant = (select id from tenant where slug = '%s') order by code limit %d
                    """.formatted(Bench.TENANT, SAMPLE));
            sql.execute("grant select on bench_sample to xinheng_portal");
            sql.execute("analyze");
            try (var found = sql.executeQuery("select code, name from bench_sample order by n")) {
                while (found.next()) {
                    hits.add(new Hit(found.getString(1), found.getString(2)));
                }
            }
        }
        return hits;
    }

    private List<Seen> pages(Installation installation, List<Hit> hits, boolean compared) throws SQLException {
        var load = new HttpLoad(installation.port(), Bench.HOST, CLIENTS);
        var pgbench = new PgBench(installation.postgres(), bench.folder);
        var statements = new PortalStatements(tenant(installation), hits.size());
        var seen = new ArrayList<Seen>();
        for (Asked asked : asked(hits)) {
            WarmUp.run(() -> once(installation, load, asked, WarmUp.ROUND).micros());
            var page = once(installation, load, asked, Duration.ofSeconds(seconds));
            seen.add(page);
            var answers = page.answers();
            String said = "%,.0f 页/s，CPU %.0f µs/页，p99 %.1f ms（失败 %d）"
                    .formatted(answers.perSecond(), page.micros(), answers.p99Micros() / 1e3, answers.failures());
            if (compared) {
                String script = statements.of(page.page());
                pgbench.run(script, CLIENTS, 3);
                double sql = pgbench.run(script, CLIENTS, seconds).cpuMicros();
                said += "；同样 SQL pgbench CPU %.0f µs，比值 %.2f".formatted(sql, page.micros() / sql);
            }
            bench.line(page.page(), said);
        }
        return seen;
    }

    /** A kind of page, and the address of the n-th request for one. */
    private record Asked(String page, IntFunction<String> path) {}

    private static List<Asked> asked(List<Hit> hits) {
        return List.of(
                new Asked("首页 home", _ -> "/"),
                new Asked(
                        "查询 search",
                        number -> "/search?q="
                                + URLEncoder.encode(pick(hits, number).name(), StandardCharsets.UTF_8)),
                new Asked("列表 list", _ -> "/permits"),
                new Asked(
                        "主体页 subject page",
                        number -> "/subjects/" + pick(hits, number).code()));
    }

    private static Seen once(Installation installation, HttpLoad load, Asked asked, Duration time) {
        var processes =
                List.of(installation.kernel().pid(), installation.postgres().pid());
        double before = Cpu.seconds(processes);
        var answers = load.run(time, asked.path());
        return new Seen(
                asked.page(),
                answers,
                (Cpu.seconds(processes) - before) / (answers.answers() + answers.failures()) * 1e6);
    }

    /** Opens tenants one after the other, as the operator does; portals answer at once. */
    private void open(Installation installation) {
        var took = new ArrayList<Long>();
        int again = 0;
        for (int number = 0; number < tenants; number++) {
            String slug = SLUG.formatted(number);
            long start = System.nanoTime();
            again += openOne(installation, slug);
            took.add((System.nanoTime() - start) / 1_000_000);
            if ((number + 1) % 100 == 0) {
                bench.say("已开通 %,d 个地区，最近一个 %d ms".formatted(number + 1, took.getLast()));
            }
        }
        var sorted = took.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            bench.line(
                    "开通一个地区 opening a tenant",
                    "中位 %d ms，p99 %d ms，前百个 %.0f ms，后百个 %.0f ms（%,d 个，登录服务没有应答而重来 %d 次）"
                            .formatted(
                                    sorted.get(sorted.size() / 2),
                                    sorted.get((int) (sorted.size() * 0.99)),
                                    mean(took.subList(0, Math.min(100, took.size()))),
                                    mean(took.subList(Math.max(0, took.size() - 100), took.size())),
                                    tenants,
                                    again));
        }
    }

    /** Opens one tenant, again while the log-in service does not answer, as an operator would; how often again. */
    private static int openOne(Installation installation, String slug) {
        for (int again = 0; ; again++) {
            try {
                installation.post("platform", "operator", "/tenants", command(slug));
                return again;
            } catch (LocalException e) {
                if (again == MOST_AGAIN) {
                    throw e;
                }
            }
        }
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private static Map<String, Object> command(String slug) {
        return Map.of(
                "slug",
                slug,
                "name",
                "样例市" + slug,
                "shortName",
                slug,
                "kind",
                "CITY",
                "divisionCode",
                "331100",
                "administrator",
                Map.of("username", slug + "-admin", "name", "样例管理员", "email", slug + "@example.invalid"));
    }

    private static Hit pick(List<Hit> hits, int number) {
        return hits.get(Math.floorMod(number * 7919, hits.size()));
    }

    private static long tenant(Installation installation) throws SQLException {
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement();
                var found = sql.executeQuery("select id from tenant where slug = '" + Bench.TENANT + "'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
