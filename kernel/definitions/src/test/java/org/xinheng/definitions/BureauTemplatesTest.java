package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.tenants.BureauTemplate;
import org.xinheng.definitions.tenants.TenantKind;

class BureauTemplatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyKindThatCanBeOpenedHasATemplateWithTheLeadingBureauFirst() {
        for (var kind : List.of(TenantKind.CITY, TenantKind.DISTRICT, TenantKind.COUNTY, TenantKind.TOWN)) {
            var version = Definitions.national().bureausOf(kind, TODAY).orElseThrow();

            assertThat(version.bureaus())
                    .extracting(BureauTemplate.Proposed::name)
                    .doesNotHaveDuplicates();
            assertThat(version.bureaus().getFirst().name()).contains("发展");
            assertThat(version.bureaus())
                    .flatExtracting(BureauTemplate.Proposed::sectors)
                    .contains("agriculture", "engineering", "ecommerce");
            assertThat(version.basis().citation()).startsWith("《");
        }
    }

    @Test
    void beforeItsFirstDayThereIsNoTemplate() {
        assertThat(Definitions.national().bureausOf(TenantKind.CITY, LocalDate.of(2018, 12, 31)))
                .isEmpty();
        assertThat(Definitions.national().bureausOf(TenantKind.PLATFORM, TODAY)).isEmpty();
    }
}
