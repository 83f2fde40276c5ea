package org.xinheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code deploy/bench check}: a check by code over HTTP against the same SQL by pgbench, a batch of 10,000 names per second and
 * core, and how many misspelt names find whom they mean.
 */
@Command(name = "check", mixinStandardHelpOptions = true, description = "量事前核查：单次查询与同样 SQL 之比、批量核查速度、找回率。")
final class CheckBench implements Callable<Integer> {

    private static final int CLIENTS = 8;
    private static final int BATCH = 10_000;
    private static final long SEED = 20_261_122;

    @ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--subjects", defaultValue = "100000", description = "登记的单位数（默认 ${DEFAULT-VALUE}）")
    int subjects;

    @Option(names = "--seconds", defaultValue = "15", description = "每项压测的秒数（默认 ${DEFAULT-VALUE}）")
    int seconds;

    private final Misspelt names = new Misspelt(SEED);

    private record Firm(String code, String name, String former) {}

    private record Asked(Misspelt.Kind kind, String code) {}

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(bench.folder);
        try (var installation = Installation.start(bench.folder.resolve("home"), bench.repository, bench::say)) {
            bench.say("登记 %,d 家单位，百分之一在名单".formatted(subjects));
            List<Firm> firms = populate(installation);
            awaitKeys(installation);
            singles(installation, firms);
            batches(installation, firms);
        }
        return 0;
    }

    private List<Firm> populate(Installation installation) throws Exception {
        var firms = new ArrayList<Firm>(subjects);
        var taken = new HashSet<String>();
        var rows = new StringBuilder();
        while (firms.size() < subjects) {
            String name = names.name();
            if (taken.add(Misspelt.core(name))) {
                String code = UnifiedCreditCode.of(
                                '9', '1', "331102", OrganisationCode.ofBody("MA%06d".formatted(firms.size())))
                        .value();
                String former = name.replace(name.substring(3, 6), names.brand());
                firms.add(new Firm(code, name, taken.add(Misspelt.core(former)) ? former : ""));
                rows.append(code)
                        .append('\t')
                        .append(name)
                        .append('\t')
                        .append(Misspelt.core(name))
                        .append('\t');
                rows.append(firms.getLast().former().isEmpty() ? "{}" : "{" + former + "}")
                        .append('\n');
            }
        }
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement()) {
            sql.execute("create temporary table firm (code text, name text, core text, former text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy firm from stdin", new StringReader(rows.toString()));
            sql.execute("insert into subject (code, name, kind, core_name, former_names) "
                    + "select code, name, 'ORGANISATION', core, former::text[] from firm");
            sql.execute(listed());
            sql.execute("create table bench_sample (n serial primary key, code text); "
                    + "insert into bench_sample (code) select code from firm order by code limit 20000; "
                    + "grant select on bench_sample to xinheng_app");
            sql.execute("vacuum analyze subject");
            sql.execute("vacuum analyze list_entry");
        }
        return firms;
    }

    private static String listed() {
        return """
                with t as (select id from tenant where slug = '%s'), i as (
                  insert into list_import (tenant, list, file_name, digest, rows, added, removed, unchanged, refused, issues,
                    imported_by, imported_by_name, imported_at)
                  select id, 'judgment-defaulters', 'x.csv', '', 1, 1, 0, 0, 0, '[]', 'bench', 'bench', now() from t
                  returning tenant, id)
                insert into list_entry (tenant, list, list_label, polarity, subject, subject_kind, subject_code, subject_name,
                  reason, basis, authority_name, document_no, import, line, listed_on, ends_on, publish, state, recorded_at)
                select i.tenant, 'judgment-defaulters', '失信被执行人', 'MISCONDUCT', s.id, 'ORGANISATION', s.code, s.name, '样例事由',
                  '样例依据', '样例法院', '样例执行号', i.id, 1, current_date - 30, current_date + 365, true, 'ACTIVE', now()
                from i, subject s where s.code like '91331102MA%%' and hashtext(s.code) %% 100 = 0
                """.formatted(Bench.TENANT);
    }

    /** One question after the other, as counters and business systems ask. */
    private void singles(Installation installation, List<Firm> firms) throws SQLException {
        var load = new HttpLoad(installation.port(), Bench.HOST, CLIENTS);
        WarmUp.run(() -> measured(installation, load, firms, WarmUp.ROUND).micros());
        var http = measured(installation, load, firms, Duration.ofSeconds(seconds));
        var pgbench = new PgBench(installation.postgres(), bench.folder);
        String script = Statements.check(tenant(installation), Math.min(20_000, firms.size()));
        pgbench.run(DatabaseRole.APP, script, CLIENTS, 3);
        var sql = pgbench.run(DatabaseRole.APP, script, CLIENTS, seconds);
        bench.line(
                "按代码核查 check by code",
                "%,.0f 次/s, CPU %.0f µs/次 (失败 %d); 同样 SQL pgbench CPU %.0f µs/次; 比值 %.2f"
                        .formatted(
                                http.answers().perSecond(),
                                http.micros(),
                                http.answers().failures(),
                                sql.cpuMicros(),
                                http.micros() / sql.cpuMicros()));
    }

    /** @param micros of CPU for each answer, kernel and PostgreSQL together */
    private record Measured(HttpLoad.Result answers, double micros) {}

    private Measured measured(Installation installation, HttpLoad load, List<Firm> firms, Duration time) {
        String token = installation.token(Bench.TENANT + "-clerk");
        var processes =
                List.of(installation.kernel().pid(), installation.postgres().pid());
        double before = Cpu.seconds(processes);
        var answers = load.post(
                time,
                "/api/t/" + Bench.TENANT + "/checks",
                token,
                number -> "{\"codeOrName\":\"%s\",\"matter\":\"BIDDING\",\"purpose\":\"招标资格审查\"}"
                        .formatted(firms.get(Math.floorMod(number * 7919, firms.size()))
                                .code()));
        return new Measured(
                answers, (Cpu.seconds(processes) - before) / (answers.answers() + answers.failures()) * 1e6);
    }

    private static long tenant(Installation installation) throws SQLException {
        return count(installation, "select id from tenant where slug = '" + Bench.TENANT + "'");
    }

    private static long count(Installation installation, String query) throws SQLException {
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void awaitKeys(Installation installation) throws SQLException, InterruptedException {
        bench.say("等待名称索引");
        while (count(installation, "select count(*) from subject_name_queue") > 0) {
            Thread.sleep(500);
        }
    }

    /** The same batch twice: the first is the compiler's turn. */
    private void batches(Installation installation, List<Firm> firms) throws Exception {
        var asked = new ArrayList<Asked>(BATCH);
        var lines = new StringBuilder("单位名称\n");
        var kinds = Misspelt.kinds();
        for (int i = 0; i < BATCH; i++) {
            Firm firm = firms.get(Math.floorMod(i * 6007, firms.size()));
            var kind = kinds.get(i % kinds.size());
            boolean former = kind == Misspelt.Kind.FORMER && !firm.former().isEmpty();
            lines.append(names.of(kind, former ? firm.former() : firm.name())).append('\n');
            asked.add(new Asked(kind, firm.code()));
        }
        Path file = Files.writeString(bench.folder.resolve("names.csv"), lines, StandardCharsets.UTF_8);
        var processes =
                List.of(installation.kernel().pid(), installation.postgres().pid());
        String id = "";
        for (int round = 0; round < 2; round++) {
            var last = new String[1];
            var cost = Cost.of(processes, () -> last[0] = answered(installation, file));
            id = String.valueOf(last[0]);
            bench.line(
                    "批量核查 10,000 个名称（第 %d 次）".formatted(round + 1),
                    "%.1f s；%,.0f 个/s/核（CPU %.0f µs/个）"
                            .formatted(cost.seconds(), BATCH / cost.cpu(), cost.cpu() / BATCH * 1e6));
        }
        recall(installation, id, asked);
    }

    private String answered(Installation installation, Path file) throws InterruptedException {
        String path = "/check-batches?name=names.csv&matter=BIDDING&purpose=" + "%E6%B5%8B%E9%87%8F";
        String id = installation.post(Bench.TENANT, path, file).get("id").asText();
        while (!installation
                .get(Bench.TENANT, "/check-batches/" + id)
                .get("finished")
                .asBoolean()) {
            Thread.sleep(100);
        }
        return id;
    }

    private void recall(Installation installation, String id, List<Asked> asked) {
        Map<Misspelt.Kind, int[]> tally = new EnumMap<>(Misspelt.Kind.class);
        String after = "";
        int line = 0;
        do {
            JsonNode page = installation.get(Bench.TENANT, "/check-batches/" + id + "/rows?limit=200&after=" + after);
            for (JsonNode row : page.get("items")) {
                Asked meant = asked.get(line++);
                int[] counts = tally.computeIfAbsent(meant.kind(), _ -> new int[4]);
                counts[0]++;
                JsonNode candidates = row.get("answer").get("candidates");
                boolean exact = meant.code().equals(row.get("subjectCode").asText());
                counts[1] += exact ? 1 : 0;
                counts[2] += exact || isAmong(candidates, meant.code()) ? 1 : 0;
                counts[3] += !exact && !row.get("subjectCode").isNull() ? 1 : 0;
            }
            after = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!after.isEmpty());
        tally.forEach((kind, counts) -> bench.line(
                "找回率 " + kind.label(),
                "%.1f %%（%d 个；其中直接判定 %d，判成别家 %d）"
                        .formatted(100.0 * counts[2] / counts[0], counts[0], counts[1], counts[3])));
    }

    private static boolean isAmong(JsonNode candidates, String code) {
        for (JsonNode candidate : candidates) {
            if (code.equals(candidate.get("code").asText())) {
                return true;
            }
        }
        return false;
    }
}
