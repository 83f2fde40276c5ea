package org.xinheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sample city as {@code deploy/up} fills it is in the middle of its working life, and filling it again doubles nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCityJourneyTest {

    private Journey journey;
    private CityLife life;

    @BeforeAll
    void aSampleCityRuns() throws IOException, SQLException {
        journey = Journey.start("sample-city");
        journey.product().fill("lishui");
        life = new CityLife(journey.product(), "lishui");
    }

    @AfterAll
    void itStops() throws IOException {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    void theGradesOfEveryStandardArePublishedAndOneRunWaitsToBeCompared() {
        var runs = life.runs();

        assertThat(life.standards()).hasSize(11);
        assertThat(runs).hasSize(12).containsEntry("public-credit DRAFT", 1);
        assertThat(life.standards()).allSatisfy(standard -> assertThat(runs).containsEntry(standard + " PUBLISHED", 1));
    }

    @Test
    void inspectionsAreDrawnByGradeAndSomeHaveResults() {
        assertThat(life.plans()).isEqualTo(Map.of("ACTIVE", 2));
        assertThat(life.draws()).isEqualTo(Map.of("DRAWN", 2, "NOTICED", 2));
        assertThat(life.inspections())
                .containsEntry("DONE", 16)
                .containsEntry("REPLACED", 2)
                .containsKey("OPEN");
    }

    @Test
    void promisesStandInEveryStateTheyPassThrough() {
        assertThat(life.commitments())
                .isEqualTo(Map.of(
                        "DRAFTED",
                        1,
                        "SIGNED",
                        1,
                        "RUNNING",
                        5,
                        "FULFILLED",
                        3,
                        "JUDGED",
                        1,
                        "BROKEN",
                        2,
                        "REFUSED",
                        1,
                        "WITHDRAWN",
                        1));
        assertThat(life.contracts())
                .isEqualTo(
                        Map.of("SUBMITTED", 1, "RUNNING", 2, "FULFILLED", 1, "JUDGED", 1, "BROKEN", 1, "REFUSED", 1));
    }

    @Test
    void casesStandInEveryStateTheyPassThrough() {
        assertThat(life.cases("repair"))
                .isEqualTo(Map.of(
                        "SUBMITTED", 1, "RETURNED", 1, "DECIDING", 1, "PROPOSED", 1, "COMPLETED", 1, "DENIED", 1));
        assertThat(life.cases("objection"))
                .isEqualTo(Map.of(
                        "SUBMITTED",
                        1,
                        "CHECKING",
                        1,
                        "INVESTIGATING",
                        1,
                        "CONCLUDED",
                        2,
                        "REFUSED",
                        1,
                        "WITHDRAWN",
                        1));
        assertThat(life.cases("grade-objection")).isEqualTo(Map.of("RECHECKING", 1, "RECHECKED", 1));
        assertThat(life.cases("listing"))
                .isEqualTo(Map.of(
                        "PROPOSED",
                        1,
                        "NOTICED",
                        1,
                        "STATED",
                        2,
                        "HEARD",
                        1,
                        "LISTED",
                        4,
                        "NOT_LISTED",
                        1,
                        "DROPPED",
                        1));
    }

    @Test
    void bureausHaveWorkOnTheirDesks() {
        assertThat(life.rectified())
                .isEqualTo(Map.of("IN", 2, "REMINDED", 1, "TALKED", 1, "MENDED", 2, "UNMENDED", 1, "RELEASED", 1));
        assertThat(life.measures())
                .containsEntry("ACCEPTED", 3)
                .containsEntry("NOT_APPLICABLE", 3)
                .hasEntrySatisfying("EXECUTED", many -> assertThat(many).isGreaterThanOrEqualTo(3));
        assertThat(life.statements()).isEqualTo(Map.of("PERMIT", 2, "PENALTY", 2));
        assertThat(life.indicatorTasks()).isEqualTo(Map.of("OPEN", 1, "CLOSED", 1));
        assertThat(life.articles()).isEqualTo(Map.of("PUBLISHED", 5, "SUBMITTED", 1));
    }

    @Test
    void theFirmHasReportsAndHasOpenedItsFileToABank() {
        assertThat(life.reports()).isEqualTo(Map.of("FIRM", 1, "OFFICER", 1));
        assertThat(life.consents()).isEqualTo(Map.of("ACTIVE", 1, "REVOKED", 1));
        assertThat(life.queries()).isEqualTo(Map.of("ANSWERED", 2));
    }

    @Test
    void fillingItAgainAfterAKillDoublesNothing() throws IOException {
        var before = life.all();
        journey.forgetDeeds();

        journey.product().fill("lishui");

        assertThat(life.all()).isEqualTo(before);
    }
}
