package org.xinheng.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.Disclosure;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    TestTenants tenants;

    @Inject
    Catalogue catalogue;

    @Inject
    TenantDirectory directory;

    private int guangzhou;
    private int panyu;

    @BeforeEach
    void guangzhouWithPanyuBelow() {
        guangzhou =
                tenants.withPack("guangzhou", tenants.root(), "CITY", "440100").id();
        panyu = tenants.withPack("panyu", guangzhou, "DISTRICT", "440113").id();
        directory.forget();
    }

    @Test
    void everyTenantHasTheSevenNationalActs() {
        var plain = tenants.fresh().actor(Role.BUREAU_CLERK);

        assertThat(catalogue.list(plain, TODAY))
                .extracting(offered -> offered.item().id())
                .contains(
                        "administrative-permit",
                        "administrative-penalty",
                        "administrative-compulsion",
                        "administrative-confirmation",
                        "administrative-ruling",
                        "administrative-award",
                        "administrative-inspection");
        assertThat(catalogue.require(plain, "administrative-permit", TODAY).origin())
                .isEqualTo(Origin.NATIONAL);
    }

    @Test
    void aDistrictHasTheLocalItemsOfItsCity() {
        assertThat(catalogue
                        .require(of(guangzhou), "honest-market-honour", TODAY)
                        .origin())
                .isEqualTo(Origin.ofTenant("guangzhou", "guangzhou"));
        assertThat(catalogue.require(of(panyu), "honest-market-honour", TODAY).origin())
                .isEqualTo(Origin.ofTenant("guangzhou", "guangzhou"));
    }

    @Test
    void aDistrictNarrowsForItselfAndNotForItsCity() {
        assertThat(catalogue
                        .require(of(panyu), "administrative-inspection", TODAY)
                        .version()
                        .disclosure())
                .isEqualTo(Disclosure.SHARED);
        assertThat(catalogue
                        .require(of(guangzhou), "administrative-inspection", TODAY)
                        .version()
                        .disclosure())
                .isEqualTo(Disclosure.PUBLIC);
    }

    @Test
    void aTenantWithoutAPackInheritsFromTheOneAbove() {
        var town = tenants.below(panyu);

        assertThat(catalogue.find(town.actor(), "honest-market-honour", TODAY)).isPresent();
        assertThat(catalogue.find(tenants.fresh().actor(), "honest-market-honour", TODAY))
                .isEmpty();
    }

    @Test
    void whatIsNotInTheCatalogueMayNotBeCollected() {
        assertThatThrownBy(() -> catalogue.require(of(panyu), "jaywalking", TODAY))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("不在目录中的信息不得归集");
        assertThatThrownBy(() -> catalogue.require(of(panyu), "administrative-permit", LocalDate.of(1999, 1, 1)))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("1999-01-01");
    }

    @Test
    void theTemplateHasTheHeadsAnExampleAndTheRules() throws IOException {
        var offered = catalogue.require(of(panyu), "administrative-penalty", TODAY);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Template.write(offered)))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("行政处罚", "填写说明", "代码表");
            var rows = sheets.getFirst().read();
            var heads = rows.getFirst().stream().map(cell -> cell.getText()).toList();
            assertThat(heads)
                    .isEqualTo(offered.version().fields().stream()
                            .map(field -> field.name())
                            .toList());
            assertThat(rows.get(1).getCellText(0)).startsWith("样例");
            assertThat(sheets.get(1).read()).hasSizeGreaterThan(heads.size());
        }
    }

    @Test
    void aConditionIsSaidWithTheNameOfTheColumnItAsksFor() {
        assertThat(rule("administrative-permit", "XK_XKZS")).isEqualTo("填写了“许可编号”时必填");
        assertThat(rule("commitment-performance", "CN_WLXNR")).isEqualTo("“承诺履行状态”为“部分履行”或者“全部未履行”时必填；其他情形不填");
        assertThat(rule("administrative-permit", "XK_NR")).isEqualTo("必填");
        assertThat(rule("administrative-permit", "BZ")).isEqualTo("选填");
    }

    private String rule(String item, String field) {
        return ItemView.of(catalogue.require(of(panyu), item, TODAY)).fields().stream()
                .filter(one -> one.code().equals(field))
                .findFirst()
                .orElseThrow()
                .ruleText();
    }

    private static Actor of(int tenant) {
        return new Actor(tenant, Set.of(tenant), "system", "system", null, Set.of());
    }
}
