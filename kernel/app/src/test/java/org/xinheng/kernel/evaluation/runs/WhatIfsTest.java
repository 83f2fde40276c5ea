package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.evaluation.Farms;
import org.xinheng.kernel.evaluation.Grades;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.evaluation.adoptions.Adoptions;
import org.xinheng.kernel.evaluation.adoptions.ProposeAdoption;
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
class WhatIfsTest {

    private static final String STANDARD = "agriculture-quality-safety";
    private static final int FARMS = 30;
    private static final Map<String, @Nullable BigDecimal> DEARER =
            Map.of("quality-penalty", new BigDecimal("-18.5"), "management-penalty", new BigDecimal("-10"));

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Clock clock;

    @Inject
    Grades grades;

    @Inject
    GradeRuns runs;

    @Inject
    WhatIfs trials;

    @Inject
    WhatIfRun run;

    @Inject
    Adoptions adoptions;

    private TestTenant mine;
    private Actor lead;
    private Actor administrator;
    private List<Farms.Farm> farms = List.of();

    @BeforeEach
    void thirtyFarms() {
        mine = tenants.fresh();
        lead = mine.actor(Role.BUREAU_LEAD);
        administrator = mine.actor(Role.CITY_ADMINISTRATOR);
        plugins.enable(lead, "agriculture");
        farms = new Farms(tenants, mine).sow(FARMS);
    }

    private WhatIfView tried(Map<String, @Nullable BigDecimal> values) {
        return run.compute(trials.open(lead, STANDARD, values, null), () -> false, view -> {});
    }

    private GradeRunView graded() {
        var started = runs.start(lead, STANDARD, null).id();
        for (int i = 0; i < 300; i++) {
            var view = runs.view(lead, started);
            if (view.state() != RunState.RUNNING) {
                return view;
            }
            pause();
        }
        throw new AssertionError("The run did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private record Stored(String code, long score, String grade) {}

    private List<Stored> stored(UUID graded) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select s.code, g.score, g.grade from grade g join subject s on s.id = g.subject
                        where g.tenant = :tenant and g.run = :run order by s.code
                        """)
                        .bind("tenant", mine.id())
                        .bind("run", graded)
                        .map((row, context) -> new Stored(row.getString(1), row.getLong(2), row.getString(3)))
                        .list());
    }

    private int rows(String table) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table + " where tenant = :tenant")
                        .bind("tenant", mine.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private static void assertSame(RunSummary tried, @Nullable RunSummary real) {
        assertThat(real).isNotNull();
        assertThat(tried.graded()).isEqualTo(real.graded());
        assertThat(tried.grades()).containsExactlyInAnyOrderElementsOf(real.grades());
        assertThat(tried.kinds()).containsExactlyInAnyOrderElementsOf(real.kinds());
        assertThat(tried.sizes()).containsExactlyInAnyOrderElementsOf(real.sizes());
        assertThat(tried.scores()).isEqualTo(real.scores());
    }

    @Test
    void whatIsTriedEqualsWhatARunCountsAfterTheSameValuesWereAdopted() {
        var trial = tried(DEARER);

        assertThat(trial.state()).isEqualTo(WhatIfView.State.DONE);
        assertThat(trial.progress()).isEqualTo(1);
        assertThat(trial.stopped()).isNull();
        var plain = graded();
        assertSame(trial.before(), plain.summary());
        assertThat(plain.parametersNumber()).isNull();
        runs.discard(lead, plain.id(), "用于比较");

        var proposed = adoptions.propose(
                lead, STANDARD, new ProposeAdoption(DEARER, LocalDate.now(clock), "加大震慑", "市农业农村局办公会", "农发〔2026〕9号"));
        adoptions.approve(administrator, STANDARD, proposed.id(), "已看试算结果");
        var adopted = graded();

        assertSame(trial.after(), adopted.summary());
        assertThat(adopted.parametersNumber()).isEqualTo(1);
        assertThat(adopted.parameters()).containsEntry("quality-penalty", -1850L);
        assertMoves(trial, stored(plain.id()), stored(adopted.id()));
        var page = grades.list(lead, farms.get(3).code(), null).items().getFirst();
        assertThat(page.parameters().number()).isEqualTo(1);
        assertThat(page.parameters().values()).containsEntry("management-penalty", BigDecimal.TEN.negate());
        assertThat(stored(adopted.id()))
                .contains(new Stored(
                        farms.get(3).code(),
                        page.score().movePointRight(2).longValueExact(),
                        page.grade().id()));
    }

    private static void assertMoves(WhatIfView trial, List<Stored> before, List<Stored> after) {
        var moves = new ArrayList<RunSummary.Move>();
        int moved = 0;
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            Stored was = before.get(i);
            Stored is = after.get(i);
            assertThat(is.code()).isEqualTo(was.code());
            moves.add(new RunSummary.Move(was.grade(), is.grade(), 1));
            moved += was.score() == is.score() ? 0 : 1;
            changed += was.grade().equals(is.grade()) ? 0 : 1;
            for (var mover : trial.movers()) {
                if (was.code().equals(mover.code())) {
                    assertThat(mover.scoreWas()).isEqualTo(was.score());
                    assertThat(mover.scoreIs()).isEqualTo(is.score());
                    assertThat(mover.was()).isEqualTo(was.grade());
                    assertThat(mover.is()).isEqualTo(is.grade());
                }
            }
        }
        for (var move : trial.migration()) {
            assertThat(moves)
                    .filteredOn(one -> one.equals(new RunSummary.Move(move.was(), move.is(), 1)))
                    .hasSize(move.subjects());
        }
        assertThat(trial.migration().stream()
                        .mapToInt(RunSummary.Move::subjects)
                        .sum())
                .isEqualTo(FARMS);
        assertThat(trial.scoreChanged()).isEqualTo(moved).isPositive();
        assertThat(trial.changed()).isEqualTo(changed).isPositive();
        assertThat(trial.worse()).isEqualTo(changed);
        assertThat(trial.better()).isZero();
        assertThat(trial.scores().stream().mapToInt(WhatIfView.Pair::before).sum())
                .isEqualTo(FARMS);
        assertThat(trial.scores().stream().mapToInt(WhatIfView.Pair::after).sum())
                .isEqualTo(FARMS);
        assertThat(trial.movers())
                .hasSize(moved)
                .first()
                .satisfies(first -> assertThat(first.reasons())
                        .extracting(RunSummary.Reason::rule)
                        .contains("quality-penalties"));
    }

    @Test
    void theValuesInForceChangeNobody() {
        var trial = tried(Map.of());

        assertThat(trial.changed()).isZero();
        assertThat(trial.scoreChanged()).isZero();
        assertThat(trial.movers()).isEmpty();
        assertThat(trial.before()).isEqualTo(trial.after());
        assertThat(trial.parameters())
                .allSatisfy(value -> assertThat(value.is()).isEqualTo(value.was()));
    }

    @Test
    void nothingOfATrialIsStored() {
        tried(DEARER);

        assertThat(rows("grade_run")).isZero();
        assertThat(rows("grade")).isZero();
        assertThat(rows("standard_adoption")).isZero();
    }

    @Test
    void aTrialThatIsStoppedSaysSoAndGivesItsPlaceBack() {
        for (int i = 0; i < 5; i++) {
            var stopped = run.compute(trials.open(lead, STANDARD, DEARER, null), () -> true, view -> {});

            assertThat(stopped.state()).isEqualTo(WhatIfView.State.STOPPED);
            assertThat(stopped.stopped()).isEqualTo("试算已停止，以下只是已统计部分的结果。");
            assertThat(stopped.progress()).isLessThan(1);
        }
    }

    @Test
    void aTrialWhosePluginChangedMeanwhileStopsAndSaysSo() {
        var opened = trials.open(lead, STANDARD, DEARER, null);
        var older =
                new Standards.Source("agriculture", "0.9.0", "", opened.source().evaluator());

        var stopped = run.compute(
                new WhatIf(
                        opened.slot(),
                        opened.tenant(),
                        older,
                        opened.before(),
                        opened.after(),
                        opened.own(),
                        opened.asOf(),
                        opened.whose(),
                        opened.records(),
                        opened.parameters(),
                        opened.bands()),
                () -> false,
                view -> {});

        assertThat(stopped.stopped()).isEqualTo("试算途中插件“agriculture”由 0.9.0 版换成 1.0.0 版，结果不能混用。请重新试算。");
    }

    @Test
    void twoTrialsAtOnceDoNotDisturbEachOtherAndAThirdIsRefused() {
        var first = trials.open(lead, STANDARD, DEARER, null);
        var second = trials.open(administrator, STANDARD, Map.of("quality-penalty", new BigDecimal("-8")), null);

        assertThatThrownBy(() -> trials.open(lead, STANDARD, DEARER, null))
                .isInstanceOf(KernelException.class)
                .hasMessage("正在进行的参数试算已达上限。请等待其中一个完成或将其停止后再试。");

        var one = CompletableFuture.supplyAsync(() -> run.compute(first, () -> false, view -> {}));
        var other = CompletableFuture.supplyAsync(() -> run.compute(second, () -> false, view -> {}));
        assertThat(one.join().worse()).isPositive();
        assertThat(other.join().better()).isPositive();
        assertThat(one.join().before()).isEqualTo(other.join().before());
        assertThat(tried(DEARER).after()).isEqualTo(one.join().after());
    }

    @Test
    void whatCannotBeTriedIsRefusedWithReasons() {
        assertRefused(mine.actor(Role.BUREAU_CLERK), STANDARD, DEARER, null, "您的角色不能执行此操作");
        assertRefused(lead, "no-such-standard", DEARER, null, "本地区没有启用编号为“no-such-standard”的评价标准");
        assertRefused(lead, "public-credit", Map.of(), null, "“公共信用综合评价”属于其他领域");
        assertRefused(lead, STANDARD, DEARER, LocalDate.of(2999, 1, 1), "评价日 2999-01-01 晚于今天");
        assertRefused(lead, STANDARD, DEARER, LocalDate.of(2020, 1, 1), "在 2020-01-01 没有有效版本");
        assertRefused(lead, STANDARD, one("quality-penalty", "-21"), null, "参数“质量安全类处罚每次扣分”须在 -20 至 -8 之间，填写的是 -21。");
        assertRefused(lead, STANDARD, one("award", "2.345"), null, "参数“行政奖励每次加分”最多两位小数，填写的是 2.345。");
        assertRefused(lead, STANDARD, one("speed", "1"), null, "标准没有编号为“speed”的参数。");
    }

    private static Map<String, @Nullable BigDecimal> one(String parameter, String value) {
        return Map.of(parameter, new BigDecimal(value));
    }

    private void assertRefused(
            Actor actor,
            String standard,
            Map<String, @Nullable BigDecimal> values,
            @Nullable LocalDate day,
            String words) {
        assertThatThrownBy(() -> trials.open(actor, standard, values, day))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aTrialIsToldOverHttpAndAnotherTenantsDoesNotExist() {
        var path = "/api/t/%s/standards/%s/what-if?set=quality-penalty:-18.5".formatted(mine.slug(), STANDARD);

        var told = mine.as(Role.BUREAU_LEAD)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told)
                .contains("event:progress")
                .contains("\"state\":\"DONE\"")
                .contains("\"migration\"");
        mine.as(Role.BUREAU_LEAD)
                .get(path.replace("-18.5", "-99"))
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("PARAMETERS_INVALID"))
                .body("errors[0].field", org.hamcrest.Matchers.equalTo("quality-penalty"));
        mine.as(Role.BUREAU_LEAD).get(path.replace("-18.5", "much")).then().statusCode(400);
        mine.as(Role.BUREAU_CLERK).get(path).then().statusCode(403);
        tenants.fresh().as(Role.CITY_ADMINISTRATOR).get(path).then().statusCode(404);
    }
}
