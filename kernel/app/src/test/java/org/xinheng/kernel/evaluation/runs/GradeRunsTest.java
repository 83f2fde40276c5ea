package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.GradeView;
import org.xinheng.kernel.evaluation.Grades;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class GradeRunsTest {

    private static final String STANDARD = "agriculture-quality-safety";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int FARMS = 30;

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Grades grades;

    @Inject
    GradeRuns runs;

    private TestTenant mine;
    private Actor lead;
    private Actor administrator;

    @BeforeEach
    void thirtyFarmsAndAShop() {
        mine = tenants.fresh();
        lead = mine.actor(Role.BUREAU_LEAD);
        administrator = mine.actor(Role.CITY_ADMINISTRATOR);
        plugins.enable(lead, "agriculture");
        for (int farm = 0; farm < FARMS; farm++) {
            var subject = subject("示例%d号家庭农场".formatted(farm));
            record(subject, "administrative-permit", farm, "2024-09-01", "{\"XK_XKWS\": \"食品经营许可\"}");
            for (int penalty = 0; penalty < farm % 4; penalty++) {
                record(
                        subject,
                        "administrative-penalty",
                        farm * 10 + penalty,
                        "2026-0%d-01".formatted(penalty + 4),
                        "{\"CF_WFXW\": \"销售农药残留超标的蔬菜\", \"CF_NR_FK\": \"2\"}");
            }
        }
        record(subject("示例文具店"), "administrative-permit", 999, "2024-09-01", "{\"XK_XKWS\": \"营业执照\"}");
    }

    private UUID subject(String name) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into subject (code, name, kind) values (:code, :name, 'ORGANISATION') returning id
                        """)
                        .bind(
                                "code",
                                "R"
                                        + UUID.randomUUID()
                                                .toString()
                                                .replace("-", "")
                                                .substring(0, 17)
                                                .toUpperCase(Locale.ROOT))
                        .bind("name", name)
                        .mapTo(UUID.class)
                        .one());
    }

    private void record(UUID subject, String item, int number, String decidedOn, String payload) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                          document_no, title, authority_name, decided_on, payload, state, disclosure, publish, reported_on,
                          natural_key, content_hash)
                        select :tenant, :item, 1, 'PERMIT', id, 'ORGANISATION', code, name, :number, '决定书', '市农业农村局',
                          :decided::date, :payload::jsonb, 'EFFECTIVE', 'PUBLIC', false, :decided::date,
                          sha256((:item || :number)::bytea), sha256(:payload::bytea)
                        from subject where id = :subject
                        """)
                        .bind("tenant", mine.id())
                        .bind("item", item)
                        .bind("subject", subject)
                        .bind("number", "例〔2026〕%d号".formatted(number))
                        .bind("decided", decidedOn)
                        .bind("payload", payload)
                        .execute());
    }

    private GradeRunView draft() {
        return RunEnd.of(runs, lead, runs.start(lead, STANDARD, DAY).id());
    }

    private record Stored(String code, long score, String grade, String findings) {}

    private List<Stored> stored(UUID run) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select s.code, g.score, g.grade, g.findings::text from grade g join subject s on s.id = g.subject
                        where g.tenant = :tenant and g.run = :run order by s.code
                        """)
                        .bind("tenant", mine.id())
                        .bind("run", run)
                        .map((row, context) ->
                                new Stored(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                        .list());
    }

    private int chunks(UUID run) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from grade_chunk where run = :run")
                        .bind("run", run)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void everybodyTheStandardIsAboutIsGradedOnceAndAsOnTheirOwnPage() {
        var run = draft();

        assertThat(run.state()).isEqualTo(RunState.DRAFT);
        assertThat(run.edition()).isEqualTo("2024");
        assertThat(run.progress()).isEqualTo(1);
        assertThat(chunks(run.id())).isGreaterThan(5);
        var stored = stored(run.id());
        assertThat(stored).as("the shop is no farm").hasSize(FARMS);
        for (Stored one : stored) {
            var page = grades.list(lead, one.code(), DAY).items().getFirst();
            assertThat(page.score().movePointRight(2).longValueExact()).isEqualTo(one.score());
            assertThat(page.grade().id()).isEqualTo(one.grade());
        }
        assertThat(stored.stream().filter(one -> one.findings().contains("quality-penalties")))
                .as("every farm with a penalty says so")
                .hasSize(22);
    }

    @Test
    void aSectorsGradeHeedsThePublicGradeInARunAsOnTheFirmsOwnPage() {
        var farm = subject("示例屡罚家庭农场");
        for (int month = 1; month <= 6; month++) {
            record(
                    farm,
                    "administrative-penalty",
                    7000 + month,
                    "2026-0%d-01".formatted(month),
                    "{\"CF_WFXW\": \"未按规定公示\", \"CF_NR_FK\": \"30\"}");
        }

        var stored = stored(draft().id()).stream()
                .filter(one -> one.findings().contains("public-grade-d"))
                .toList();

        assertThat(stored).singleElement().satisfies(one -> {
            var page = grades.list(lead, one.code(), DAY).items().getFirst();
            assertThat(page.findings()).extracting(GradeView.FindingView::rule).contains("public-grade-d");
            assertThat(one.grade()).isEqualTo(page.grade().id());
        });
    }

    @Test
    void theSummaryCountsEverybodyByGradeKindSizeAndScore() {
        var summary = draft().summary();

        assertThat(summary).isNotNull();
        assertThat(summary.graded()).isEqualTo(FARMS);
        assertThat(summary.grades().stream()
                        .mapToInt(RunSummary.GradeCount::subjects)
                        .sum())
                .isEqualTo(FARMS);
        assertThat(summary.scores().stream()
                        .mapToInt(RunSummary.Bucket::subjects)
                        .sum())
                .isEqualTo(FARMS);
        assertThat(summary.kinds()).extracting(RunSummary.Part::part).containsOnly("ORGANISATION");
        assertThat(summary.sizes()).extracting(RunSummary.Part::part).containsOnly("1", "2–5");
        assertThat(summary.former()).as("nothing was published before").isNull();
    }

    @Test
    void theGradedSubjectsComePageByPageTheBestFirst() {
        var run = draft();

        var first = runs.subjects(lead, run.id(), null, null, 20);
        var second = runs.subjects(lead, run.id(), null, first.next(), 20);

        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(FARMS - 20);
        assertThat(second.next()).isNull();
        assertThat(first.items()).extracting(GradedSubject::score).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(first.items().getLast().score())
                .isGreaterThanOrEqualTo(second.items().getFirst().score());
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        var grade = second.items().getLast().grade();
        assertThat(runs.subjects(lead, run.id(), grade, null, 100).items())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.grade()).isEqualTo(grade));
        assertThatThrownBy(() -> runs.subjects(lead, run.id(), null, "nonsense", 20))
                .hasMessageStartingWith("翻页标记无效");
    }

    @Test
    void anotherPersonPublishesAndTheNextRunIsComparedWithIt() {
        var first = draft();
        assertThatThrownBy(() -> runs.publish(lead, first.id(), "已核对"))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("须由发起人以外的另一人");
        assertThatThrownBy(() -> runs.publish(administrator, first.id(), " ")).hasMessageStartingWith("请写明理由");

        var published = runs.publish(administrator, first.id(), "已核对变动较大的主体");

        assertThat(published.state()).isEqualTo(RunState.PUBLISHED);
        assertThat(published.decision()).isEqualTo("已核对变动较大的主体");
        assertThatThrownBy(() -> runs.discard(administrator, first.id(), "再看")).hasMessageContaining("不能再作此决定");

        var fined = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select subject from record where tenant = :tenant and document_no = '例〔2026〕0号'
                        """)
                        .bind("tenant", mine.id())
                        .mapTo(UUID.class)
                        .one());
        record(fined, "administrative-penalty", 5000, "2026-10-01", "{\"CF_WFXW\": \"销售农药残留超标的蔬菜\"}");
        var former = draft().summary();

        assertThat(former).isNotNull();
        var change = former.former();
        assertThat(change).isNotNull();
        assertThat(change.run()).isEqualTo(first.id());
        assertThat(change.migration().stream()
                        .mapToInt(RunSummary.Move::subjects)
                        .sum())
                .isEqualTo(FARMS);
        assertThat(change.movers()).singleElement().satisfies(mover -> {
            assertThat(mover.name()).isEqualTo("示例0号家庭农场");
            assertThat(mover.scoreIs()).isLessThan(mover.scoreWas());
            assertThat(mover.reasons()).extracting(RunSummary.Reason::rule).contains("quality-penalties");
        });
    }

    @Test
    void whatAKilledWorkerHeldIsGradedByAnotherWithTheSameResult() {
        var whole = draft();
        runs.discard(lead, whole.id(), "用于比较");
        var interrupted = interruptedRun();

        assertThat(RunEnd.of(runs, lead, interrupted).state()).isEqualTo(RunState.DRAFT);

        assertThat(stored(interrupted)).isEqualTo(stored(whole.id()));
    }

    /** As a node leaves it that dies while it works on the first chunk. */
    private UUID interruptedRun() {
        return tenants.superuser().inTransaction(handle -> {
            var run = handle.createQuery("""
                                    insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters,
                                      as_of, state, handed_out, started_by, started_by_name, started_at)
                                    select :tenant, :standard, '', '2024', 'agriculture', '1.0.0', '{}', :day, 'RUNNING',
                                      (select subject from record where tenant = :tenant order by subject offset 9 limit 1),
                                      'somebody', '某人', now() returning id
                                    """)
                    .bind("tenant", mine.id())
                    .bind("standard", STANDARD)
                    .bind("day", DAY)
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                                    insert into grade_chunk (tenant, run, number, up_to, state, worker, lease_until)
                                    select tenant, id, 1, handed_out, 'TAKEN', gen_random_uuid(), now() + interval '1 second'
                                    from grade_run where id = :run
                                    """).bind("run", run).execute();
            return run;
        });
    }

    @Test
    void aRunWhosePluginVersionIsNotKeptAnyMoreStopsAndSaysSo() {
        var run = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of,
                          state, started_by, started_by_name, started_at)
                        values (:tenant, :standard, '', '2024', 'agriculture', '0.9.0', '{}', :day, 'RUNNING', 'somebody',
                          '某人', now()) returning id
                        """)
                        .bind("tenant", mine.id())
                        .bind("standard", STANDARD)
                        .bind("day", DAY)
                        .mapTo(UUID.class)
                        .one());

        var failed = RunEnd.of(runs, lead, run);

        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure()).isEqualTo("评价途中插件“agriculture”的 0.9.0 版已被替换，且不能再装载，结果不能混用。请重新开始。");
        assertThat(stored(run)).isEmpty();
    }

    @Test
    void onlyOneRunOfAStandardIsOpenAtATime() {
        draft();

        assertThatThrownBy(() -> runs.start(administrator, STANDARD, DAY)).hasMessageStartingWith("该标准已有评价正在进行或等待发布");
    }

    @Test
    void whoMayNotStartARunIsToldWhy() {
        assertRefused(mine.actor(Role.BUREAU_CLERK), STANDARD, DAY, "您的角色不能执行此操作");
        assertRefused(lead, "no-such-standard", DAY, "本地区没有启用编号为“no-such-standard”的评价标准");
        assertRefused(lead, "public-credit", DAY, "“公共信用综合评价”属于其他领域");
        assertRefused(lead, STANDARD, LocalDate.of(2999, 1, 1), "评价日 2999-01-01 晚于今天");
        assertRefused(lead, STANDARD, LocalDate.of(2020, 1, 1), "在 2020-01-01 没有有效版本");
    }

    private void assertRefused(Actor actor, String standard, @Nullable LocalDate day, String words) {
        assertThatThrownBy(() -> runs.start(actor, standard, day))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining(words);
    }

    @Test
    void anotherTenantsRunDoesNotExist() {
        var run = draft();
        var stranger = tenants.fresh();

        assertThatThrownBy(() -> runs.view(stranger.actor(Role.CITY_ADMINISTRATOR), run.id()))
                .hasMessage("没有这次评价。请从评价列表重新进入。");
        stranger.as(Role.CITY_ADMINISTRATOR)
                .post("/api/t/%s/grade-runs/%s/publish".formatted(mine.slug(), run.id()))
                .then()
                .statusCode(404);
    }
}
