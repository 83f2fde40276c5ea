package org.xinheng.kernel.monitoring.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WarningsTest {

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    @Inject
    Warnings warnings;

    private TestTenant mine;
    private LocalDate today;

    @BeforeEach
    void aTenant() {
        mine = tenants.fresh();
        today = LocalDate.now(clock);
    }

    private void penalties(TestRecord firm, int count, LocalDate day) {
        for (int i = 0; i < count; i++) {
            TestRecord.penalty()
                    .set("subject_code", firm.code())
                    .set("subject_name", firm.name())
                    .set("decided_on", day)
                    .in(mine, tenants);
        }
    }

    @Test
    void aFirmWhosePenaltiesDoubleIsShownAndOneWithFewIsNot() {
        var rising = TestRecord.penalty();
        var steady = TestRecord.penalty();
        penalties(rising, 1, today.minusDays(100));
        penalties(rising, 3, today.minusDays(10));
        penalties(steady, 2, today.minusDays(100));
        penalties(steady, 3, today.minusDays(10));

        assertThat(warnings.list(mine.actor(Role.BUREAU_CLERK)))
                .extracting(
                        RiskWarning::rule,
                        RiskWarning::about,
                        RiskWarning::earlier,
                        RiskWarning::recent,
                        RiskWarning::link)
                .containsExactly(tuple("sudden-penalties", rising.name(), 1L, 3L, "subjects/" + rising.code()));
    }

    @Test
    void aBureauThatFallsSilentIsShownWithItsDays() {
        for (int i = 0; i < 20; i++) {
            TestRecord.permit()
                    .set("source_bureau", mine.bureau())
                    .set("decided_on", today.minusDays(40))
                    .in(mine, tenants);
        }
        TestRecord.permit()
                .set("source_bureau", mine.bureau())
                .set("decided_on", today)
                .in(mine, tenants);

        assertThat(warnings.list(mine.actor(Role.CITY_ADMINISTRATOR)))
                .extracting(
                        RiskWarning::rule,
                        RiskWarning::about,
                        RiskWarning::earlier,
                        RiskWarning::recent,
                        RiskWarning::from)
                .containsExactly(tuple("silent-bureau", "农业农村局", 20L, 1L, today.minusDays(29)));
        assertThat(warnings.list(tenants.fresh().actor(Role.CITY_ADMINISTRATOR)))
                .isEmpty();
    }

    @Test
    void firmsAreNotShownWarnings() {
        assertThatThrownBy(() -> warnings.list(mine.actor(Role.FIRM))).hasMessageContaining("您的角色不能执行此操作");
    }
}
