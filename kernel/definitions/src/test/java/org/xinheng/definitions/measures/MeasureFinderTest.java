package org.xinheng.definitions.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.measures.Verdict.Applied;
import org.xinheng.definitions.measures.Verdict.Outcome;

class MeasureFinderTest {

    private static final MeasureFinder NATIONAL =
            new MeasureFinder(Definitions.national().measures().values());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Standing listed(String list, Polarity polarity, String from, @Nullable String until) {
        return new Standing.Listed(
                list, polarity, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "entry-1");
    }

    private static final Standing DEFAULTER =
            listed("judgment-defaulters", Polarity.MISCONDUCT, "2026-01-10", "2028-01-10");

    private static List<String> ids(List<Applied> applied) {
        return applied.stream().map(each -> each.measure().id()).toList();
    }

    @Test
    void aSubjectOnNoListIsClear() {
        Verdict verdict = NATIONAL.applying(List.of(), Matter.BIDDING, TODAY);

        assertThat(verdict.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(verdict.restrictions()).isEmpty();
    }

    @Test
    void aDefaulterMayNotBidAndIsToldByWhichTextAndUntilWhen() {
        Verdict verdict = NATIONAL.applying(List.of(DEFAULTER), Matter.BIDDING, TODAY);

        assertThat(verdict.outcome()).isEqualTo(Outcome.RESTRICTED);
        assertThat(ids(verdict.restrictions())).containsExactly("bid-exclusion");
        Applied exclusion = verdict.restrictions().getFirst();
        assertThat(exclusion.until()).isEqualTo(LocalDate.of(2028, 1, 10));
        assertThat(exclusion.bases().getFirst().basis().citation()).isEqualTo("《中华人民共和国招标投标法》第五十三条、第五十四条");
        assertThat(exclusion.version().edition()).isEqualTo("全国失信惩戒措施基础清单（2024年版）");
    }

    @Test
    void anEntryCountsFromItsFirstDayToTheDayBeforeItsEnd() {
        assertThat(outcome(DEFAULTER, "2026-01-09")).isEqualTo(Outcome.CLEAR);
        assertThat(outcome(DEFAULTER, "2026-01-10")).isEqualTo(Outcome.RESTRICTED);
        assertThat(outcome(DEFAULTER, "2028-01-09")).isEqualTo(Outcome.RESTRICTED);
        assertThat(outcome(DEFAULTER, "2028-01-10")).isEqualTo(Outcome.CLEAR);
    }

    private static Outcome outcome(Standing standing, String day) {
        return NATIONAL.applying(List.of(standing), Matter.BIDDING, LocalDate.parse(day))
                .outcome();
    }

    @Test
    void theEditionOfTheDayIsNamed() {
        Standing old = listed("judgment-defaulters", Polarity.MISCONDUCT, "2023-01-10", "2025-01-10");

        assertThat(edition(old, "2024-02-07")).isEqualTo("全国失信惩戒措施基础清单（2021年版）");
        assertThat(edition(old, "2024-02-08")).isEqualTo("全国失信惩戒措施基础清单（2024年版）");
    }

    private static String edition(Standing standing, String day) {
        Verdict verdict = NATIONAL.applying(List.of(standing), Matter.BIDDING, LocalDate.parse(day));
        assertThat(verdict.restrictions().getFirst().until()).isEqualTo(LocalDate.of(2025, 1, 10));
        return verdict.restrictions().getFirst().version().edition();
    }

    @Test
    void aRevisedLawCarriesTheMeasureFromTheDayItTakesOver() {
        assertThat(companyLaw("2024-06-30")).contains("《中华人民共和国公司法》第一百四十六条");
        assertThat(companyLaw("2024-07-01"))
                .contains("《中华人民共和国公司法（2023年修订）》第一百七十八条")
                .doesNotContain("《中华人民共和国公司法》第一百四十六条");
    }

    private static List<String> companyLaw(String day) {
        Standing listed = listed("judgment-defaulters", Polarity.MISCONDUCT, "2023-01-10", "2026-01-10");
        return NATIONAL
                .applying(List.of(listed), Matter.APPOINTMENT, LocalDate.parse(day))
                .restrictions()
                .getFirst()
                .bases()
                .stream()
                .map(basis -> basis.basis().citation())
                .toList();
    }

    @Test
    void anAttentionListBringsCloserSupervisionAndNothingElse() {
        Standing watched = listed("attention-list", Polarity.WATCH, "2026-05-01", "2027-05-01");

        Verdict all = NATIONAL.applying(List.of(watched), null, TODAY);
        assertThat(ids(all.restrictions())).containsExactly("key-supervision");
        Verdict bidding = NATIONAL.applying(List.of(watched), Matter.BIDDING, TODAY);
        assertThat(bidding.outcome()).isEqualTo(Outcome.ATTENTION);
        assertThat(bidding.noted()).containsExactly(watched);
    }

    @Test
    void whoKeepsTheirWordIsServedFirst() {
        Standing trusted = listed("culture-tourism-red-list", Polarity.HONOUR, "2026-05-01", "2028-05-01");

        Verdict verdict = NATIONAL.applying(List.of(trusted), Matter.PERMIT, TODAY);
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCENTIVE);
        assertThat(ids(verdict.incentives())).containsExactly("green-channel", "tolerant-acceptance");
    }

    @Test
    void whoStandsOnAListOfMisconductLosesTheIncentives() {
        Standing trusted = listed("red-list", Polarity.HONOUR, "2026-05-01", "2028-05-01");

        Verdict verdict = NATIONAL.applying(List.of(trusted, DEFAULTER), Matter.AWARDS, TODAY);
        assertThat(ids(verdict.restrictions())).containsExactly("award-limits");
        assertThat(verdict.incentives()).isEmpty();
        assertThat(ids(verdict.withheld())).containsExactly("award-priority");
    }

    @Test
    void aStatuteItselfCanOrderAMeasure() {
        Standing collusion = new Standing.UnderStatute(
                "tendering-law-53", LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1), "record-1");

        assertThat(ids(NATIONAL.applying(List.of(collusion), Matter.BIDDING, TODAY)
                        .restrictions()))
                .containsExactly("bid-exclusion");
    }

    @Test
    void aMeasureEndsWithTheLastTextThatCarriesIt() {
        var law = new LegalBasis("样例法", "第一条", null, null, null, true);
        var version = new MeasureVersion(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                "样例清单",
                new Target(Set.of("judgment-defaulters"), Set.of(), List.of()),
                Set.of(Matter.BIDDING),
                List.of(
                        new DatedBasis(law, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1)),
                        new DatedBasis(law, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1))),
                List.of("样例单位"),
                "样例",
                null);
        var finder = new MeasureFinder(List.of(
                new Measure("sample", new Label("样例", "Sample"), MeasureClass.REDUCES_RIGHTS, List.of(version))));
        List<Standing> standings = List.of(DEFAULTER);

        Verdict last = finder.applying(standings, Matter.BIDDING, LocalDate.of(2026, 8, 31));
        assertThat(last.restrictions().getFirst().until()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(finder.applying(standings, Matter.BIDDING, LocalDate.of(2026, 9, 1))
                        .restrictions())
                .isEmpty();
    }

    @Test
    void everyNationalMeasureHasATextInForceOnEveryDayItCounts() {
        for (Measure measure : Definitions.national().measures().values()) {
            for (MeasureVersion version : measure.versions()) {
                assertThat(version.basesOn(version.from())).as(measure.id()).isNotEmpty();
                assertThat(version.bodies()).as(measure.id()).isNotEmpty();
            }
            assertThat(measure.versionOn(TODAY)).as(measure.id()).isPresent();
        }
        assertThat(Definitions.national().measures()).hasSize(24);
    }
}
