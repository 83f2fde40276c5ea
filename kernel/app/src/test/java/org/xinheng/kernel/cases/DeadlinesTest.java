package org.xinheng.kernel.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeadlinesTest {

    @Inject
    Deadlines deadlines;

    @Inject
    TestTenants tenants;

    private int tenant;

    @BeforeEach
    void aCity() {
        tenant = tenants.fresh().id();
    }

    @Test
    void tenWorkingDaysSkipTheNationalDayWeekAndCountTheMakeUpSunday() {
        // Friday 18 September 2026; Sunday the 20th is worked, 1 to 7 October is free.
        var due = deadlines.due(tenant, "objection-answer-within", LocalDate.of(2026, 9, 18));

        // 20 (Sun), 21, 22, 23, 24, then 25-27 mid-autumn, 28, 29, 30, 8 and 9 October.
        assertThat(due.day()).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(due.certain()).isTrue();
    }

    @Test
    void theMakeUpSaturdayAfterTheHolidayIsAWorkingDay() {
        assertThat(deadlines
                        .due(tenant, "objection-accept-within", LocalDate.of(2026, 10, 9))
                        .day())
                .isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(deadlines.workingDaysLeft(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10)))
                .isEqualTo(3);
    }

    @Test
    void daysLeftAreNegativeOnceTheDeadlineHasPassed() {
        var due = LocalDate.of(2026, 9, 30);

        assertThat(deadlines.workingDaysLeft(due, due)).isZero();
        assertThat(deadlines.workingDaysLeft(LocalDate.of(2026, 10, 7), due)).isZero();
        assertThat(deadlines.workingDaysLeft(LocalDate.of(2026, 10, 8), due)).isEqualTo(-1);
    }

    @Test
    void aDeadlineBeyondTheAnnouncedHolidaysSaysSo() {
        assertThat(deadlines
                        .due(tenant, "objection-answer-within", LocalDate.of(2026, 12, 28))
                        .certain())
                .isFalse();
    }

    @Test
    void everyDeadlineNamesItsLaw() {
        assertThat(deadlines
                        .due(tenant, "repair-answer-within", LocalDate.of(2026, 4, 1))
                        .basis()
                        .act())
                .isEqualTo("信用修复管理办法");
    }

    @Test
    void aDeadlineTheLawDoesNotKnowIsAProgrammersMistake() {
        assertThatThrownBy(() -> deadlines.due(tenant, "no-such-clock", LocalDate.of(2026, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-clock");
    }
}
