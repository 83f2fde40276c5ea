package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServicesPortalTest {

    private static final String SECRET = "K7QX3M9P";

    @Inject
    PortalScene scene;

    @Inject
    Clock clock;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    @Test
    void theGuideToRepairIsWrittenFromTheLawInForce() {
        assertThat(PortalScene.page(city, "/services/repair"))
                .contains("信用修复管理办法", "国家发展改革委令第36号")
                .contains("严重失信", "12 个月", "36 个月", "3 个月", "原则上不公示")
                .contains("罚款缴纳凭证", "信用修复承诺书")
                .contains("信用修复认定单位答复时限", "10 个工作日", "条款待核对");
    }

    @Test
    void theGuideToObjectionNamesEveryClock() {
        assertThat(PortalScene.page(city, "/services/objection"))
                .contains("异议申请受理决定时限", "2 个工作日", "信息来源单位协查答复时限", "10 个工作日", "评价等级异议复核时限")
                .contains("行政复议");
    }

    @Test
    void theGuidesSpeakEnglish() {
        assertThat(PortalScene.get(city, "/services/repair", "Cookie", "lang=en")
                        .body())
                .contains("Answer to a repair application", "10 working days", "Receipt of the fine", ">Fine<")
                .doesNotContain(">罚款<");
    }

    @Test
    void everyMeasureStandsWithItsListsItsBodiesAndItsLaw() {
        assertThat(PortalScene.page(city, "/services/measures"))
                .contains("限制参加招标投标", "失信被执行人名单", "招标人", "《中华人民共和国招标投标法》第五十三条、第五十四条")
                .contains("全国失信惩戒措施基础清单（2024年版）", "行政审批绿色通道", "各类守信红名单")
                .doesNotContain("2021年版");
        assertThat(PortalScene.get(city, "/services/measures", "Cookie", "lang=en")
                        .body())
                .contains("Company Law, article 178: who may not be a director")
                .doesNotContain("公司法第一百七十八条：不得担任");
    }

    @Test
    void oneListShowsItsOwnLawAndOnlyTheMeasuresThatFollow() {
        assertThat(PortalScene.page(city, "/services/measures?list=red-list"))
                .contains("移出条件", "救济途径", "行政审批绿色通道")
                .doesNotContain("限制参加招标投标");
        assertThat(PortalScene.get(city, "/services/measures?list=nobody-knows").status())
                .isEqualTo(404);
    }

    @Test
    void examplesAreShownByMonthInBothLanguagesWithoutAnybodysName() {
        assertThat(PortalScene.page(city, "/services/measures/examples")).contains("还没有公开的案例。");
        for (int i = 0; i < 21; i++) {
            scene.example(
                    city, "bid-exclusion", "限制参加招标投标", "judgment-defaulters", "2026-%02d-01".formatted(1 + i % 10));
        }
        scene.example(city, "green-channel", "行政审批绿色通道", "red-list", "2026-11-01");

        var first = PortalScene.page(city, "/services/measures/examples");
        assertThat(first).contains("2026-11", "行政审批绿色通道", "失信被执行人名单", "招标投标、行政许可", "rel=\"next\"");
        assertThat(first).containsSubsequence("2026-11", "2026-10", "2026-09");
        assertThat(PortalScene.page(city, "/services/measures/examples?measure=green-channel"))
                .contains("行政审批绿色通道")
                .doesNotContain("失信被执行人名单");
        assertThat(PortalScene.get(city, "/services/measures/examples", "Cookie", "lang=en")
                        .body())
                .contains("Exclusion from bidding", "bidding", "Examples of measures");
        assertThat(PortalScene.page(scene.city(), "/services/measures/examples"))
                .as("another place")
                .contains("还没有公开的案例。");
    }

    @Test
    void numberAndCodeShowHowFarACaseIsAndNothingAboutAnybody() {
        var number = repair();

        var answer = ask(city, number.toLowerCase(java.util.Locale.ROOT), " " + SECRET + " ");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.body())
                .contains(number, "信用修复申请", "认定单位审核中", "2026-11-02", "受理并转认定单位")
                .containsPattern("还剩 \\d+ 个工作日，至 ")
                .doesNotContain(SECRET, "样例企业", "缴款凭证", "91331102MA2E3XYT6J", "张样例");
    }

    @Test
    void aWrongCodeLooksLikeAnUnknownNumber() {
        var number = repair();
        var wrong = ask(city, number, "AAAAAAAA");
        var unknown = ask(city, "XF331100-2026-99999", "AAAAAAAA");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrong.body()).contains("编号与查询码不相符");
        assertThat(wrong.body().replace(number, "")).isEqualTo(unknown.body().replace("XF331100-2026-99999", ""));
    }

    @Test
    void anotherPlaceDoesNotKnowTheCase() {
        assertThat(ask(scene.city(), repair(), SECRET).status()).isEqualTo(404);
    }

    @Test
    void anIncompleteQuestionIsToldWhatIsMissing() {
        var answer = ask(city, "12", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("请输入完整的编号和8位查询码");
    }

    @Test
    void codesCannotBeTriedOneAfterAnother() {
        var number = repair();
        for (int i = 0; i < 10; i++) {
            assertThat(ask(city, number, "AAAAAAA" + (i + 1) % 10).status()).isEqualTo(404);
        }

        var blocked = ask(city, number, SECRET);
        assertThat(blocked.status()).isEqualTo(429);
        assertThat(blocked.body()).contains("查询次数过多").doesNotContain("认定单位审核中");
    }

    private static PortalScene.Answer ask(TestTenant city, String number, String code) {
        return PortalScene.post(city, "/services/status", Map.of("number", number, "code", code));
    }

    /** A repair under way; its number. */
    private String repair() {
        var number = "XF331100-2026-%05d".formatted(Math.abs(UUID.randomUUID().hashCode() % 90_000) + 1);
        var due = LocalDate.now(clock).plusDays(20);
        scene.database().useTransaction(handle -> {
            var id = handle.createQuery("""
                            insert into case_file (tenant, kind, kind_label, number, query_code, title, subject_code, subject_name,
                              state, state_label, body, due_on, opened_by, opened_by_name, opened_at)
                            values (:tenant, 'repair', '信用修复申请', :number, :code, '对“决定书”的信用修复', '91331102MA2E3XYT6J', '样例企业',
                              'DECIDING', '认定单位审核中', '{}', :due, 'p', '张样例', '2026-11-02T02:00:00Z') returning id
                            """)
                    .bind("tenant", city.id())
                    .bind("number", number)
                    .bind("code", SECRET)
                    .bind("due", due)
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into case_step (tenant, case_file, number, step, label, to_state, note, by, by_name, at)
                            values (:tenant, :id, 1, 'accept', '受理并转认定单位', 'DECIDING', '缴款凭证齐全', 'p', '张样例', '2026-11-02T03:00:00Z')
                            """).bind("tenant", city.id()).bind("id", id).execute();
        });
        return number;
    }
}
