package org.xinheng.kernel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestPlugins.class)
class GradesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Inject
    TestTenants tenants;

    @Inject
    Plugins plugins;

    @Inject
    Grades grades;

    private TestTenant mine;
    private Actor clerk;
    private UUID subject;
    private String code;

    @BeforeEach
    void aCooperativeWithAPermitAndAPenalty() {
        mine = tenants.fresh();
        clerk = mine.actor(Role.BUREAU_CLERK);
        code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase(java.util.Locale.ROOT);
        subject = tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into subject (code, name, kind) values (:code, '示例蔬菜专业合作社', 'ORGANISATION') returning id
                        """)
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .one());
        record(mine, "administrative-permit", "莲许〔2024〕1号", "2024-09-01", "{\"XK_XKWS\": \"食品经营许可\"}", "EFFECTIVE");
        record(
                mine,
                "administrative-penalty",
                "莲农罚〔2026〕2号",
                "2026-05-01",
                "{\"CF_WFXW\": \"销售农药残留超标的蔬菜\", \"CF_NR_FK\": \"2\"}",
                "EFFECTIVE");
    }

    private void record(TestTenant tenant, String item, String number, String decidedOn, String payload, String state) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                          document_no, title, authority_name, decided_on, payload, state, disclosure, publish, reported_on,
                          natural_key, content_hash)
                        values (:tenant, :item, 1, 'PERMIT', :subject, 'ORGANISATION', :code, '示例蔬菜专业合作社', :number,
                          '决定书', '市农业农村局', :decided::date, :payload::jsonb, :state, 'PUBLIC', false, :decided::date,
                          sha256(:number::bytea), sha256(:payload::bytea))
                        """)
                        .bind("tenant", tenant.id())
                        .bind("item", item)
                        .bind("subject", subject)
                        .bind("code", code)
                        .bind("number", number)
                        .bind("decided", decidedOn)
                        .bind("payload", payload)
                        .bind("state", state)
                        .execute());
    }

    private void enable() {
        plugins.enable(mine.actor(Role.BUREAU_LEAD), "agriculture");
    }

    @Test
    void theGradeNamesRecordsAndClauses() {
        enable();

        var grade = grades.list(clerk, code, DAY).items().getFirst();

        assertThat(grade.standard()).isEqualTo("agriculture-quality-safety");
        assertThat(grade.standardVersion()).isEqualTo("2024");
        assertThat(grade.pluginVersion()).isEqualTo("1.0.0");
        assertThat(grade.score()).isEqualByComparingTo("75");
        assertThat(grade.grade().id()).isEqualTo("B");
        assertThat(grade.grade().supervision()).isEqualTo("常规监督：按常规频次检查。");
        assertThat(grade.asOf()).isEqualTo(DAY);
        var penalty = grade.findings().stream()
                .filter(finding -> finding.rule().equals("quality-penalties"))
                .findFirst()
                .orElseThrow();
        assertThat(penalty.points()).isEqualByComparingTo("-12");
        assertThat(penalty.clause().act()).isEqualTo("《中华人民共和国农产品质量安全法》（2022年修订）");
        assertThat(penalty.records())
                .extracting(GradeView.RecordRef::documentNo)
                .containsExactly("莲农罚〔2026〕2号");
        assertThat(grade.findings().stream()
                        .map(GradeView.FindingView::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(grade.score());
    }

    @Test
    void withoutAnEnabledPluginThereIsTheGeneralPublicEvaluationOnly() {
        var grade = grades.list(clerk, code, DAY).items().getFirst();

        assertThat(grades.list(clerk, code, DAY).items()).hasSize(1);
        assertThat(grade.plugin()).isEqualTo("kernel");
        assertThat(grade.standard()).isEqualTo("public-credit");
        assertThat(grade.label()).isEqualTo("公共信用综合评价");
        assertThat(grade.score()).as("1000 + 10 permit - 40 penalty - 10 fines").isEqualByComparingTo("960");
        assertThat(grade.grade().id()).isEqualTo("B");
    }

    @Test
    void thePublicGradeStandsBesideThoseOfThePlugins() {
        enable();

        assertThat(grades.list(clerk, code, DAY).items())
                .extracting(GradeView::standard)
                .containsExactly("agriculture-quality-safety", "public-credit");
    }

    @Test
    void aSectorsGradeHeedsThePublicGrade() {
        enable();
        for (int i = 1; i <= 6; i++) {
            record(
                    mine,
                    "administrative-penalty",
                    "莲市监罚〔2026〕9%d号".formatted(i),
                    "2026-0%d-01".formatted(i),
                    "{\"CF_WFXW\": \"未按规定公示\", \"CF_NR_FK\": \"30\"}",
                    "EFFECTIVE");
        }

        var sector = grades.list(clerk, code, DAY).items().getFirst();

        assertThat(grades.list(clerk, code, DAY).items().getLast().grade().id()).isEqualTo("D");
        assertThat(sector.findings()).extracting(GradeView.FindingView::rule).contains("public-grade-d");
    }

    @Test
    void heldAndWithdrawnRecordsDoNotCount() {
        enable();
        record(mine, "administrative-penalty", "莲农罚〔2026〕3号", "2026-06-01", "{\"CF_WFXW\": \"使用禁用农药\"}", "HELD");
        record(mine, "administrative-penalty", "莲农罚〔2026〕4号", "2026-06-01", "{\"CF_WFXW\": \"使用禁用农药\"}", "WITHDRAWN");

        assertThat(grades.list(clerk, code, DAY).items().getFirst().grade().id())
                .isEqualTo("B");
    }

    @Test
    void aGradeOfAnEarlierDayKnowsOnlyWhatWasDecidedThen() {
        enable();

        assertThat(grades.list(clerk, code, LocalDate.of(2026, 4, 30))
                        .items()
                        .getFirst()
                        .score())
                .isEqualByComparingTo("91");
        assertThat(grades.list(clerk, code, LocalDate.of(2024, 6, 30)).items())
                .as("before the standard was in force")
                .isEmpty();
    }

    @Test
    void anotherTenantsRecordsAreNotSeen() {
        var other = tenants.fresh();
        plugins.enable(other.actor(Role.CITY_ADMINISTRATOR), "agriculture");

        assertThatThrownBy(() -> grades.list(other.actor(Role.BUREAU_CLERK), code, DAY))
                .isInstanceOf(KernelException.class)
                .hasMessage("本地区没有代码为“%s”的主体的记录。请核对18位统一社会信用代码。".formatted(code));

        record(other, "administrative-permit", "他许〔2024〕1号", "2024-09-01", "{\"XK_XKWS\": \"食品经营许可\"}", "EFFECTIVE");
        assertThat(grades.list(other.actor(Role.BUREAU_CLERK), code, DAY)
                        .items()
                        .getFirst()
                        .score())
                .as("the penalty of the first tenant does not count here")
                .isEqualByComparingTo("91");
    }

    @Test
    void aFirmMayNotReadGradesHereAndTomorrowHasNone() {
        assertThatThrownBy(() -> grades.list(mine.actor(Role.FIRM), code, DAY)).hasMessageStartingWith("您的角色不能执行此操作");
        assertThatThrownBy(() -> grades.list(clerk, code, LocalDate.of(2999, 1, 1)))
                .hasMessageMatching("评价日 2999-01-01 晚于今天 .*。请改为今天或以前的日期。");
    }
}
