package org.xinheng.definitions.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.SubjectKind;

class PublicityRegimeTest {

    private static final Definitions NATIONAL = Definitions.national();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2019-07-01, notice-527",
        "2023-04-30, notice-527",
        "2023-05-01, order-58",
        "2026-03-31, order-58",
        "2026-04-01, order-36"
    })
    void theDayChoosesTheRegime(LocalDate day, String regime) {
        assertThat(NATIONAL.publicityRegimeOn(day)).map(PublicityRegime::id).contains(regime);
    }

    @Test
    void beforeJuly2019ThereWasNone() {
        assertThat(NATIONAL.publicityRegimeOn(LocalDate.of(2019, 6, 30))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "警告, MINOR, false, 0, 3",
        "警告;通报批评, MINOR, false, 0, 3",
        "罚款, GENERAL, true, 3, 12",
        "警告;罚款, GENERAL, true, 3, 12",
        "罚款;责令停产停业, SERIOUS, true, 12, 36",
        "限制从业, SERIOUS, true, 12, 36",
        "暂扣或者吊销许可证、暂扣或者吊销执照, SERIOUS, true, 12, 36",
        "行政拘留, GENERAL, true, 3, 12"
    })
    void underOrder36TheMostSevereKindDecides(
            String kinds, PublicityClass publicityClass, boolean published, int min, int max) {
        var classification =
                NATIONAL.classify(PenaltyFacts.ofOrganisation(List.of(kinds.split(";")), BigDecimal.ONE), TODAY);
        assertThat(classification.publicityClass()).isEqualTo(publicityClass);
        assertThat(classification.published()).isEqualTo(published);
        assertThat(classification.minMonths()).isEqualTo(min);
        assertThat(classification.maxMonths()).isEqualTo(max);
    }

    @Test
    void theSameFineWasShownLongerUnderOrder58() {
        var fine = PenaltyFacts.ofOrganisation(List.of("罚款"), BigDecimal.ONE);
        var decided = LocalDate.of(2026, 1, 15);
        assertThat(NATIONAL.classify(fine, LocalDate.of(2026, 3, 1)).publishedUntil(decided, TODAY))
                .isEqualTo(LocalDate.of(2029, 1, 15));
        assertThat(NATIONAL.classify(fine, TODAY).publishedUntil(decided, TODAY))
                .isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(NATIONAL.classify(fine, TODAY).repairableFrom(decided, TODAY))
                .isEqualTo(LocalDate.of(2026, 4, 15));
    }

    @Test
    void underOrder58FoodAndSafetyAreShownForAYearAtLeast() {
        var food = facts(Set.of("罚款"), SubjectKind.ORGANISATION, -1, "违反《食品安全法》第三十四条");
        assertThat(NATIONAL.classify(food, LocalDate.of(2025, 1, 1)).minMonths())
                .isEqualTo(12);
    }

    @Test
    void aSummaryProcedureIsMinorWhateverThePenalty() {
        var onTheSpot = facts(Set.of("罚款"), SubjectKind.ORGANISATION, -1, "当场处罚，适用简易程序");
        var classification = NATIONAL.classify(onTheSpot, TODAY);
        assertThat(classification.publicityClass()).isEqualTo(PublicityClass.MINOR);
        assertThat(classification.published()).isFalse();
    }

    @Test
    void aHugeFineIsSeriousAndTheThresholdIsMarkedUnverified() {
        var huge = PenaltyFacts.ofOrganisation(List.of("罚款"), BigDecimal.valueOf(100));
        var classification = NATIONAL.classify(huge, TODAY);
        assertThat(classification.publicityClass()).isEqualTo(PublicityClass.SERIOUS);
        assertThat(classification.reasons().getFirst().rule()).isEqualTo("c-huge-fine");
        assertThat(classification.reasons().getFirst().words()).isEqualTo("处罚种类为罚款，罚款达到100万元，属于“严重”");
        assertThat(classification.reasons().getFirst().basis().verified()).isFalse();
    }

    @Test
    void penaltiesOfPeopleAreNotPublishedAndTheReasonIsNamed() {
        var person = facts(Set.of("罚款"), SubjectKind.NATURAL_PERSON, 40, "");
        var classification = NATIONAL.classify(person, TODAY);
        assertThat(classification.published()).isFalse();
        assertThat(classification.reasons().getLast().words()).isEqualTo("自然人行政处罚信息原则上不公示");
    }

    @Test
    void anIndividualBusinessOfAMinorAndPublicSecurityCasesAreNotPublished() {
        var young = facts(Set.of("罚款"), SubjectKind.INDIVIDUAL_BUSINESS, 17, "");
        var adult = facts(Set.of("罚款"), SubjectKind.INDIVIDUAL_BUSINESS, 18, "");
        var brawl = facts(Set.of("罚款"), SubjectKind.ORGANISATION, -1, "《治安管理处罚法》第四十三条");
        assertThat(NATIONAL.classify(young, TODAY).published()).isFalse();
        assertThat(NATIONAL.classify(adult, TODAY).published()).isTrue();
        assertThat(NATIONAL.classify(brawl, TODAY).published()).isFalse();
    }

    private static PenaltyFacts facts(Set<String> kinds, SubjectKind subject, int age, String text) {
        return new PenaltyFacts(kinds, BigDecimal.ONE, false, subject, age, text);
    }
}
