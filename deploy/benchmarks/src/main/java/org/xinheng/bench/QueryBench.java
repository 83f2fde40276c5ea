package org.xinheng.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;

/** Looks subjects up by code and by name over HTTP, and the same SQL by pgbench; then whole portal pages. */
final class QueryBench {

    private static final int CLIENTS = 8;
    private static final int SAMPLE = 20_000;

    private record Row(String code, String name, String record) {}

    private final Installation installation;
    private final HttpLoad load;
    private final PgBench pgbench;
    private final int seconds;
    private final BiConsumer<String, String> line;

    QueryBench(Installation installation, Path folder, int seconds, BiConsumer<String, String> line) {
        this.installation = installation;
        this.load = new HttpLoad(installation.port(), Bench.HOST, CLIENTS);
        this.pgbench = new PgBench(installation.postgres(), folder);
        this.seconds = seconds;
        this.line = line;
    }

    void run() throws SQLException {
        var tenant = Long.parseLong(one("select tenant from public_tenant where slug = '" + Bench.TENANT + "'"));
        line.accept("公示主体数 public subjects", one("select count(*) from public_subject where tenant = " + tenant));
        one("create table if not exists bench_sample (n serial primary key, code text, name text, record uuid); "
                + "truncate bench_sample restart identity; insert into bench_sample (code, name, record) "
                + "select s.code, substr(s.name, 4, 4), (select r.id from public_record r where r.tenant = s.tenant and r.subject_code = s.code limit 1) "
                + "from public_subject s tablesample system (20) where tenant = " + tenant + " limit " + SAMPLE
                + "; grant select on bench_sample to xinheng_portal; analyze; select 1");
        var sample = sample();
        compare(
                "按代码查询 code lookup",
                number -> "/api/public/subjects/" + pick(sample, number).code(),
                Statements.byCode(tenant, sample.size()));
        compare(
                "按名称检索 name search",
                number -> "/api/public/search?q=" + encode(pick(sample, number).name()),
                Statements.byName(tenant, sample.size()));
        pages("门户首页 portal home", number -> "/");
        pages(
                "门户主体页 subject page",
                number -> "/subjects/" + pick(sample, number).code());
        pages("门户详情页 record page", number -> "/records/" + pick(sample, number).record());
        one("drop table bench_sample; select 1");
    }

    private void compare(String what, IntFunction<String> path, String script) {
        WarmUp.run(() -> measured(path, WarmUp.ROUND).cpuMicros());
        var http = measured(path);
        pgbench.run(script, CLIENTS, 3);
        var sql = pgbench.run(script, CLIENTS, seconds);
        line.accept(
                what,
                "%,.0f 次/s, CPU %.0f µs/次 (失败 %d); pgbench CPU %.0f µs/次; 比值 %.2f"
                        .formatted(
                                http.result().perSecond(),
                                http.cpuMicros(),
                                http.result().failures(),
                                sql.cpuMicros(),
                                http.cpuMicros() / sql.cpuMicros()));
    }

    private void pages(String what, IntFunction<String> path) {
        WarmUp.run(() -> measured(path, WarmUp.ROUND).cpuMicros());
        var http = measured(path);
        line.accept(
                what,
                "%,.0f 页/s, CPU %.0f µs/页 (失败 %d)"
                        .formatted(
                                http.result().perSecond(),
                                http.cpuMicros(),
                                http.result().failures()));
    }

    private record Measured(HttpLoad.Result result, double cpuMicros) {}

    private Measured measured(IntFunction<String> path) {
        return measured(path, Duration.ofSeconds(seconds));
    }

    private Measured measured(IntFunction<String> path, Duration time) {
        var processes =
                List.of(installation.kernel().pid(), installation.postgres().pid());
        var before = Cpu.seconds(processes);
        var result = load.run(time, path);
        return new Measured(result, (Cpu.seconds(processes) - before) / (result.answers() + result.failures()) * 1e6);
    }

    private List<Row> sample() throws SQLException {
        var rows = new ArrayList<Row>();
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select code, name, record from bench_sample order by n")) {
            while (found.next()) {
                rows.add(new Row(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    private static Row pick(List<Row> sample, int number) {
        return sample.get(Math.floorMod(number * 7919, sample.size()));
    }

    private String one(String sql) throws SQLException {
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var statement = connection.createStatement()) {
            var isRows = statement.execute(sql);
            while (!isRows && (statement.getMoreResults() || statement.getUpdateCount() != -1)) {
                isRows = statement.getResultSet() != null;
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
