package org.xinheng.definitions.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.consents.ConsentScope.Opens;
import org.xinheng.definitions.reports.ReportSection;

class ConsentScopesTest {

    private static final Definitions NATIONAL = Definitions.national();
    private static final ConsentVersion LAW =
            NATIONAL.consents().versionOn(LocalDate.of(2026, 11, 22)).orElseThrow();

    @Test
    void theScopesStandInTheirOrder() {
        assertThat(LAW.scopes())
                .extracting(ConsentScope::id)
                .containsExactly(
                        "basics", "permits", "penalties", "honours", "lists", "grades", "commitments", "own-records");
    }

    @Test
    void penaltiesAreOpenedOnlyAsFarAsTheyArePublished() {
        assertThat(LAW.scopes().stream()
                        .filter(scope -> scope.opens() == Opens.OWN)
                        .map(ConsentScope::section))
                .isNotEmpty()
                .allSatisfy(section -> {
                    assertThat(section.acts()).doesNotContain(Act.PENALTY);
                    assertThat(section.categories()).doesNotContain(Category.ADMINISTRATION, Category.JUDICIAL);
                });
        assertThat(LAW.scope("penalties").orElseThrow().opens()).isEqualTo(Opens.PUBLISHED);
    }

    @Test
    void everyScopeSaysInWordsWhatItOpens() {
        assertThat(LAW.scopes())
                .extracting(ConsentScope::section)
                .extracting(ReportSection::text)
                .doesNotContainNull();
    }

    @Test
    void naturalPersonsAuthoriseNothingHere() {
        assertThat(LAW.subjects()).containsExactlyInAnyOrder(SubjectKind.ORGANISATION, SubjectKind.INDIVIDUAL_BUSINESS);
    }

    @Test
    void theLongestTermIsAParameterOfItsDay() {
        var longest = NATIONAL.parameter("consent-term-longest").orElseThrow();

        assertThat(longest.on(LocalDate.of(2026, 11, 22)).orElseThrow().value()).isEqualTo(24);
        assertThat(longest.on(LocalDate.of(2021, 1, 1))).isEmpty();
        assertThat(NATIONAL.consents().versionOn(LocalDate.of(2021, 1, 1))).isEmpty();
    }
}
