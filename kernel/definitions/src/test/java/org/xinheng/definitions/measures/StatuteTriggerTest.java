package org.xinheng.definitions.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Definitions;

class StatuteTriggerTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
    private static final StatuteTrigger TENDERING = trigger();

    private static StatuteTrigger trigger() {
        var measure = java.util.Objects.requireNonNull(
                Definitions.national().measures().get("bid-exclusion"));
        return measure.versionOn(DECIDED).orElseThrow().target().statutes().stream()
                .filter(statute -> statute.id().equals("tendering-law-53"))
                .flatMap(statute -> statute.triggers().stream())
                .findFirst()
                .orElseThrow();
    }

    private static boolean meets(String basis, String content) {
        return TENDERING.meets(Map.of("CF_YJ", basis, "CF_NR", content)::get);
    }

    private static LocalDate until(@Nullable String day) {
        return TENDERING.until(DECIDED, field -> field.equals("CF_YXQ") ? day : null);
    }

    @Test
    void aDecisionIsKnownByItsBasisAndItsContentHoweverTheLawIsWritten() {
        assertThat(meets("《中华人民共和国招标投标法》第五十三条", "罚款5万元；取消一年内参加依法必须进行招标的项目的投标资格"))
                .isTrue();
        assertThat(meets("依据招标投标法 第53条", "取消投标资格")).isTrue();
    }

    @Test
    void aFineAloneOrAnotherProvisionTakesNoRightAway() {
        assertThat(meets("《中华人民共和国招标投标法》第五十三条", "罚款5万元")).isFalse();
        assertThat(meets("《中华人民共和国招标投标法》第五十四条", "取消投标资格")).isFalse();
        assertThat(TENDERING.meets(field -> null)).isFalse();
    }

    @Test
    void theTermIsTheDecisionsOwnWithinTheLaw() {
        assertThat(until("2027-09-01")).isEqualTo("2027-09-02");
        assertThat(until("2099-12-31")).as("never longer than the law").isEqualTo("2028-03-02");
        assertThat(until(null)).as("unsaid: the shortest").isEqualTo("2027-03-02");
        assertThat(until("长期")).as("unreadable: the shortest").isEqualTo("2027-03-02");
        assertThat(until("2025-01-01")).as("before the decision: the shortest").isEqualTo("2027-03-02");
    }

    @Test
    void aStatuteMeetsWhoeverItWasAppliedTo() {
        var finder = new MeasureFinder(Definitions.national().measures().values());
        Standing under = new Standing.UnderStatute("tendering-law-53", DECIDED, DECIDED.plusYears(1), "record-1");

        assertThat(finder.applying(List.of(under), Matter.BIDDING, LocalDate.of(2026, 11, 22))
                        .restrictions())
                .extracting(applied -> applied.measure().id())
                .containsExactly("bid-exclusion");
        assertThat(finder.applying(List.of(under), Matter.BIDDING, DECIDED.plusYears(1))
                        .restrictions())
                .isEmpty();
    }
}
