package org.xinheng.definitions.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.publicity.Classification.Reason;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.definitions.repair.AtLongest.Outcome;

class EligibilityTest {

    private static final RepairLaw LAW = Definitions.national().repair();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PenaltyFacts FINE = PenaltyFacts.ofOrganisation(List.of("罚款"), BigDecimal.ONE);
    private static final PenaltyFacts CLOSURE = PenaltyFacts.ofOrganisation(List.of("责令停产停业"), BigDecimal.ZERO);
    private static final PenaltyFacts WARNING = PenaltyFacts.ofOrganisation(List.of("警告"), BigDecimal.ZERO);

    @Test
    void theSubjectReadsFromWhenItMayApplyAndWhatIsMissing() {
        Eligibility answer = LAW.eligibility(RepairFacts.ofPenalty(LocalDate.of(2026, 9, 3), FINE), TODAY);
        assertThat(answer.eligible()).isFalse();
        assertThat(answer.from()).isEqualTo("2026-12-03");
        assertThat(answer.summary()).isEqualTo("2026-12-03 起可申请；还缺：纠正失信行为、履行法定义务的说明或者证明、罚款缴纳凭证、信用修复承诺书。");
        assertThat(answer.longestEndsOn()).isEqualTo("2027-09-03");
        assertThat(answer.atLongest().words()).isEqualTo("最长公示期届满，自动停止公示");
        assertThat(answer.reasons())
                .extracting(Reason::words)
                .containsExactly("处罚种类为罚款，属于“一般”", "最短公示期3个月，自决定书日期（2026-09-03）起计算，2026-12-03起可申请");
        assertThat(answer.reasons())
                .allSatisfy(reason -> assertThat(reason.basis().documentNo()).isEqualTo("国家发展改革委令第36号"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, false", "2026-12-03, true"})
    void theShortestPublicityIsKeptToTheDay(LocalDate day, boolean eligible) {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2026, 9, 3), FINE);
        assertThat(LAW.eligibility(facts, day).eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2026-11-30",
        "2026-11-30, 2027-02-28",
        "2027-11-30, 2028-02-29",
        "2026-05-31, 2026-08-31",
        "2026-06-30, 2026-09-30"
    })
    void monthsEndOnTheLastDayOfAShorterMonth(LocalDate decided, LocalDate from) {
        assertThat(LAW.eligibility(RepairFacts.ofPenalty(decided, FINE), decided)
                        .from())
                .isEqualTo(from);
    }

    @Test
    void ofSeveralPenaltiesInOneDecisionTheMostSevereCounts() {
        Eligibility answer =
                LAW.eligibility(RepairFacts.ofPenalty(LocalDate.of(2026, 5, 1), WARNING, FINE, CLOSURE), TODAY);
        assertThat(answer.publicityClass()).isEqualTo(PublicityClass.SERIOUS);
        assertThat(answer.from()).isEqualTo("2027-05-01");
        assertThat(answer.longestEndsOn()).isEqualTo("2029-05-01");
        assertThat(answer.reasons().getFirst().words()).isEqualTo("一份决定有多项处罚，按其中最重的一项认定为“严重”");
        assertThat(answer.materials())
                .extracting(Material::id)
                .containsExactly("correction-proof", "fine-receipt", "commitment-letter", "other-by-law");
    }

    @Test
    void aMinorMatterWaitsForNothingButFulfilment() {
        Eligibility answer =
                LAW.eligibility(RepairFacts.ofPenalty(TODAY, WARNING).with(new Fulfilment.Fulfilled(TODAY)), TODAY);
        assertThat(answer.eligible()).isTrue();
        assertThat(answer.summary()).isEqualTo("现在可以申请；材料已齐。");
    }

    @Test
    void whatTheAuthorityKnowsIsNotAskedFor() {
        var paid = RepairFacts.ofPenalty(LocalDate.of(2026, 5, 1), FINE)
                .with(new Fulfilment.Fulfilled(LocalDate.of(2026, 5, 10)));
        assertThat(LAW.eligibility(paid, TODAY).missing())
                .extracting(Material::id)
                .containsExactly("commitment-letter");
        assertThat(LAW.eligibility(paid.withMaterials(Set.of("commitment-letter")), TODAY)
                        .missing())
                .isEmpty();
    }

    @Test
    void nobodyAppliesBeforeTheObligationIsMet() {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2026, 5, 1), FINE);
        assertThat(LAW.eligibility(facts.with(new Fulfilment.Unfulfilled()), TODAY)
                        .summary())
                .isEqualTo("不能申请：失信行为尚未纠正或者义务尚未履行完毕，履行完毕后可以申请。");
        var later = facts.with(new Fulfilment.Fulfilled(LocalDate.of(2026, 12, 10)));
        assertThat(LAW.eligibility(later, TODAY).from()).isEqualTo("2026-12-10");
    }

    @ParameterizedTest
    @CsvSource({"2023-04-30, repair-527", "2023-05-01, repair-58", "2026-03-31, repair-58", "2026-04-01, repair-36"})
    void theProcessingDayChoosesTheRegime(LocalDate day, String regime) {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2022, 5, 1), FINE);
        assertThat(LAW.eligibility(facts, day).regime()).isEqualTo(regime);
    }

    /** Food: a year under Order 58, three months under Order 36. */
    @ParameterizedTest
    @CsvSource({"2026-03-31, false, 2026-04-01", "2026-04-01, true, 2026-03-10"})
    void theChangeOfLawOpensTheWayOnTheDay(LocalDate day, boolean eligible, LocalDate from) {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2025, 12, 10), food("罚款"));
        Eligibility answer = LAW.eligibility(facts, day);
        assertThat(answer.eligible()).isEqualTo(eligible);
        assertThat(answer.from()).isEqualTo(from);
    }

    @Test
    void aDayToComeIsCountedUnderTheLawOfThatDayIfItIsAnnounced() {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2025, 12, 10), food("罚款"));
        Eligibility announced = LAW.eligibility(facts, LocalDate.of(2026, 3, 1));
        assertThat(announced.reasons()).extracting(Reason::words).contains("2026-04-01起适用《信用修复管理办法》（国家发展改革委令第36号）全文");
        var earlier = RepairFacts.ofPenalty(LocalDate.of(2025, 11, 1), food("罚款"));
        assertThat(LAW.eligibility(earlier, LocalDate.of(2025, 11, 25)).from()).isEqualTo("2026-11-01");
        assertThat(LAW.eligibility(earlier, LocalDate.of(2025, 11, 26)).from()).isEqualTo("2026-04-01");
    }

    @Test
    void aLongerPublicityOfTheOldLawEndsWithIt() {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2025, 1, 10), FINE);
        assertThat(LAW.longestEndsOn(facts, LocalDate.of(2025, 6, 1))).isEqualTo("2028-01-10");
        assertThat(LAW.longestEndsOn(facts, LocalDate.of(2026, 3, 31))).isEqualTo("2026-04-01");
        assertThat(LAW.longestEndsOn(facts, LocalDate.of(2026, 4, 1))).isEqualTo("2026-01-10");
    }

    @Test
    void theRegimeOf2019CountsFromFirstPublicationAndAsksForTrainingInSeriousCases() {
        var day = LocalDate.of(2022, 11, 22);
        var facts = published(LocalDate.of(2022, 1, 5), LocalDate.of(2022, 2, 1), CLOSURE);
        Eligibility answer = LAW.eligibility(facts, day);
        assertThat(answer.from()).isEqualTo("2022-08-01");
        assertThat(answer.missing())
                .extracting(Material::id)
                .containsExactly(
                        "correction-proof", "commitment-letter", "identity", "repair-training", "credit-report");
        var hidden = published(LocalDate.of(2022, 1, 5), null, CLOSURE);
        assertThat(LAW.eligibility(hidden, day).from()).isEqualTo("2022-07-05");
    }

    @Test
    void speciallySeriousConductOfTheOldRegimeWaitedForTheNextLaw() {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2021, 1, 5), food("责令停产停业"));
        assertThat(LAW.eligibility(facts, LocalDate.of(2022, 6, 1)).summary())
                .isEqualTo("不能申请：特定严重失信行为，按最长公示期公示，公示期间不予修复。");
        assertThat(LAW.eligibility(facts, LocalDate.of(2023, 4, 30)).from()).isEqualTo("2023-05-01");
        assertThat(LAW.eligibility(facts, LocalDate.of(2023, 5, 1)).eligible()).isTrue();
    }

    @Test
    void everyHindranceIsNamed() {
        var basis = new LegalBasis("样例法", "第一条", null, null, null, false);
        assertThat(hindered(new Hindrance.NotRepairable("法律规定不可修复", basis)).summary())
                .isEqualTo("不能申请：法律规定不可修复。");
        assertThat(hindered(new Hindrance.OpenApplication("修复〔2026〕1号")).summary())
                .isEqualTo("不能申请：本条信息已有正在办理的修复申请（修复〔2026〕1号）。");
        Eligibility banned = hindered(new Hindrance.Banned("曾提供虚假材料", LocalDate.of(2027, 1, 1)));
        assertThat(banned.from()).isEqualTo("2027-01-01");
        assertThat(banned.reasons().getLast().words()).isEqualTo("曾提供虚假材料，2027-01-01以前不得再次申请");
        assertThat(hindered(new Hindrance.Banned("曾提供虚假材料", TODAY)).eligible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REPAIRED, 已经修复", "EXPIRED, 公示期已满", "WITHDRAWN, 已经撤回"})
    void whatHasEndedNeedsNoRepair(Standing standing, String words) {
        var facts = facts(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1), standing, null, List.of(), FINE);
        assertThat(LAW.eligibility(facts, TODAY).summary()).isEqualTo("不能申请：本条信息" + words + "，无需修复。");
    }

    @Test
    void aClassTheDepartmentFixedGoesBeforeTheTable() {
        var fixed =
                facts(LocalDate.of(2026, 5, 1), null, Standing.NOT_PUBLISHED, PublicityClass.SERIOUS, List.of(), FINE);
        Eligibility answer = LAW.eligibility(fixed, TODAY);
        assertThat(answer.from()).isEqualTo("2027-05-01");
        assertThat(answer.reasons().getFirst().words()).isEqualTo("认定单位已认定为“严重”失信信息");
    }

    @Test
    void whereTheObligationIsNotMetTheDepartmentSaysWhatHappensAtTheLongestPeriod() {
        var day = LocalDate.of(2027, 5, 1);
        var open = RepairFacts.ofPenalty(LocalDate.of(2026, 5, 1), FINE).with(new Fulfilment.Unfulfilled());
        assertThat(LAW.atLongest(open, day).outcome()).isEqualTo(Outcome.ASK_DEPARTMENT);
        assertThat(LAW.atLongest(open, day).words()).contains("在其答复之前继续公示");
        var market = new RepairFacts(
                open.decidedOn(),
                open.firstPublishedOn(),
                open.penalties(),
                null,
                "样例市市场监督管理局",
                open.fulfilment(),
                open.standing(),
                List.of(),
                Set.of());
        assertThat(LAW.atLongest(market, day).outcome()).isEqualTo(Outcome.STOP);
        assertThat(LAW.atLongest(market, day).basis().documentNo()).isEqualTo("国家市场监督管理总局令第107号");
        assertThat(LAW.atLongest(open.with(new Fulfilment.Unknown()), day).outcome())
                .isEqualTo(Outcome.STOP);
    }

    @Test
    void beforeTheFirstRegimeThereIsNoAnswer() {
        var facts = RepairFacts.ofPenalty(LocalDate.of(2019, 1, 1), FINE);
        assertThatThrownBy(() -> LAW.eligibility(facts, LocalDate.of(2019, 6, 30)))
                .hasMessage("2019-06-30 没有适用的信用修复规则。");
        assertThatThrownBy(() -> facts(TODAY, TODAY, Standing.PUBLISHED, null, List.of()))
                .hasMessage("既没有处罚，也没有认定的类别，无法判断信用修复条件。");
    }

    private static Eligibility hindered(Hindrance hindrance) {
        var day = LocalDate.of(2026, 5, 1);
        return LAW.eligibility(facts(day, day, Standing.PUBLISHED, null, List.of(hindrance), FINE), TODAY);
    }

    private static RepairFacts published(LocalDate decided, @Nullable LocalDate first, PenaltyFacts penalty) {
        return facts(decided, first, Standing.PUBLISHED, null, List.of(), penalty);
    }

    private static RepairFacts facts(
            LocalDate decided,
            @Nullable LocalDate first,
            Standing standing,
            @Nullable PublicityClass fixed,
            List<Hindrance> hindrances,
            PenaltyFacts... penalties) {
        return new RepairFacts(
                decided,
                first,
                List.of(penalties),
                fixed,
                "样例局",
                new Fulfilment.Unknown(),
                standing,
                hindrances,
                Set.of());
    }

    private static PenaltyFacts food(String kind) {
        return new PenaltyFacts(Set.of(kind), BigDecimal.ONE, false, SubjectKind.ORGANISATION, -1, "违反《食品安全法》");
    }
}
