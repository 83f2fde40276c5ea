package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code deploy/bench evaluation}: CPU of one explained evaluation, and a run over a whole population against plain COPY
 * of what it reads and writes.
 */
@Command(name = "evaluation", mixinStandardHelpOptions = true, description = "量单次评价的 CPU，以及整批评价与纯 COPY 读写同样内容之比。")
final class EvaluationBench implements Callable<Integer> {

    private static final String STANDARD = "public-credit";

    @ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--subjects", defaultValue = "200000", description = "主体数（默认 ${DEFAULT-VALUE}）")
    long subjects;

    @Option(names = "--records", defaultValue = "10", description = "每个主体的记录数（默认 ${DEFAULT-VALUE}）")
    int records;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(bench.folder);
        load();
        for (var one : EvaluationCpu.measure(bench.repository)) {
            bench.line(
                    "单次评价 %s（%d 项指标）".formatted(one.standard(), one.criteria()),
                    "%.2f µs CPU/次，含逐项理由".formatted(one.micros()));
        }
        try (var installation = Installation.start(bench.folder.resolve("home"), bench.repository, bench::say)) {
            bench.say("写入 %,d 家主体、每家 %d 条记录".formatted(subjects, records));
            populate(installation);
            var processes =
                    List.of(installation.kernel().pid(), installation.postgres().pid());
            run(installation); // the compiler's turn
            load();
            var run = Cost.of(processes, () -> run(installation));
            bench.line(
                    "整批评价 whole run",
                    "%.1f s，%,.0f 主体/s，CPU %.1f µs/主体"
                            .formatted(run.seconds(), subjects / run.seconds(), run.cpu() / subjects * 1e6));
            bench.line(
                    "评价时内核常驻内存峰值 peak RSS（-Xmx512m）",
                    "%,d MiB".formatted(Cpu.peakMiB(installation.kernel().pid())));
            var trial = trial(installation);
            bench.line(
                    "参数试算 what-if",
                    "%.1f s，%,d 个主体各按两套参数，%,d 个等级变化（第 1 次 %.1f s）"
                            .formatted(trial.seconds(), trial.subjects(), trial.changed(), trial.first()));
            var copy = yardstick(installation, bench.folder);
            bench.line("同样内容 COPY 出 + COPY 入 plain COPY", "%.1f s，CPU %.1f s".formatted(copy.seconds(), copy.cpu()));
            bench.line("整批评价 ÷ COPY run ÷ COPY", "%.2f".formatted(run.seconds() / copy.seconds()));
            bench.line("CPU：整批评价 ÷ COPY", "%.2f（机器忙时看这一行）".formatted(run.cpu() / copy.cpu()));
            load();
        }
        return 0;
    }

    private void load() {
        bench.line("机器负载 ÷ 处理器 load", Cpu.load());
    }

    /** Starts a run, waits for its draft and puts it aside. */
    private void run(Installation installation) throws InterruptedException {
        var id = installation
                .post(Bench.TENANT, Bench.TENANT + "-admin", "/grade-runs", Map.of("standard", STANDARD))
                .get("id")
                .asText();
        while (true) {
            var now = installation.get(Bench.TENANT, "/grade-runs/" + id);
            switch (now.get("state").asText()) {
                case "RUNNING" -> Thread.sleep(100);
                case "DRAFT" -> {
                    installation.post(
                            Bench.TENANT,
                            Bench.TENANT + "-admin",
                            "/grade-runs/" + id + "/discard",
                            Map.of("reason", "测量"));
                    return;
                }
                default -> throw new IllegalStateException("The run failed: " + now.get("failure"));
            }
        }
    }

    private record Trial(double first, double seconds, int subjects, int changed) {}

    /** Tries another value for one parameter on everybody, twice, because the first time is the compiler's. */
    private static Trial trial(Installation installation) {
        var path = "/standards/" + STANDARD + "/what-if?set=general-penalty:-60";
        double first = 0;
        while (true) {
            var start = System.nanoTime();
            var told = installation.get(Bench.TENANT, Bench.TENANT + "-admin", path);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!told.get("state").asText().equals("DONE")) {
                throw new IllegalStateException("The trial stopped: " + told.get("stopped"));
            }
            if (first > 0) {
                return new Trial(
                        first,
                        seconds,
                        told.get("before").get("graded").asInt(),
                        told.get("changed").asInt());
            }
            first = seconds;
        }
    }

    /** Straight into the tables: what is measured here is reading, not intake. */
    private void populate(Installation installation) throws SQLException {
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement()) {
            // without triggers: they hand every new name to another feature, whose work would be measured along
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into subject (code, name, kind)
                    select 'B' || lpad(n::text, 17, '0'), '样例企业' || n || '（样例）', 'ORGANISATION'
                    from generate_series(1, %d) n
                    """.formatted(subjects));
            sql.execute("""
                    insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                      document_no, title, authority_name, decided_on, valid_until, class, payload, state, disclosure,
                      publish, reported_on, natural_key, content_hash)
                    select t.id, i.item, 1, i.act, s.id, 'ORGANISATION', s.code, s.name, i.item || n, '样例', '样例机关',
                      date '2026-10-01' - (hashtext(s.code || n) & 1023), date '2028-01-01',
                      case when i.act = 'PENALTY' then 'GENERAL' end,
                      jsonb_build_object('CF_WFXW', '未按规定公示', 'CF_NR_FK', (n %% 7)::text, 'XK_ZT', '1', 'XK_XKWS', '许可证',
                        'JC_JCJG', (1 + n %% 2)::text, 'XK_NR', '样例内容样例内容样例内容'),
                      'EFFECTIVE', 'PUBLIC', false, date '2026-10-01', sha256((i.item || s.code || n)::bytea),
                      sha256((s.code || n)::bytea)
                    from subject s cross join generate_series(1, %d) n
                    join (values (0, 'administrative-permit', 'PERMIT'), (1, 'administrative-permit', 'PERMIT'),
                                 (2, 'administrative-permit', 'PERMIT'), (3, 'administrative-penalty', 'PENALTY'),
                                 (4, 'administrative-inspection', 'INSPECTION')) i (k, item, act) on i.k = n %% 5
                    cross join (select id from tenant where slug = '%s') t
                    where s.code like 'B%%'
                    """.formatted(records, Bench.TENANT));
            sql.execute("vacuum analyze record");
            sql.execute("vacuum analyze subject");
            sql.execute("checkpoint");
        }
    }

    /** What it costs to copy out what a run reads, and to copy in what it writes, as superuser on an idle server. */
    private static Cost yardstick(Installation installation, Path folder) throws Exception {
        var processes =
                List.of(ProcessHandle.current().pid(), installation.postgres().pid());
        try (var connection = installation.postgres().connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement()) {
            var read = Cost.of(processes, () -> out(connection, """
                    select subject, id, item, decided_on, valid_until, class,
                      payload ->> 'CF_WFXW', payload ->> 'CF_SY', payload ->> 'CF_NR_FK', payload ->> 'XK_ZT',
                      payload ->> 'JC_JCJG', payload ->> 'JL_NR', payload ->> 'CJ_NR'
                    from record where state = 'EFFECTIVE' order by subject
                    """, folder.resolve("read.copy")));
            out(
                    connection,
                    "select * from grade where run = (select id from grade_run order by started_at desc limit 1)",
                    folder.resolve("grade.copy"));
            sql.execute("create table bench_grade (like grade including all)");
            var written = Cost.of(processes, () -> in(connection, "bench_grade", folder.resolve("grade.copy")));
            sql.execute("drop table bench_grade");
            return new Cost(read.seconds() + written.seconds(), read.cpu() + written.cpu());
        }
    }

    private static void out(Connection connection, String query, Path file) throws SQLException, IOException {
        try (var to = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)", to);
        }
    }

    private static void in(Connection connection, String table, Path file) throws SQLException, IOException {
        try (var from = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format binary)", from, 1 << 16);
        }
    }
}
