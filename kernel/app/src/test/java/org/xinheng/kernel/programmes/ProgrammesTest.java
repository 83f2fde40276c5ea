package org.xinheng.kernel.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(value = TestKeycloak.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ProgrammesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    TestTenants tenants;

    @Inject
    Programmes programmes;

    private TestTenant city;

    @BeforeEach
    void dongguan() {
        city = tenants.withPack("dongguan", tenants.root(), "CITY", "441900");
    }

    @Test
    void aTownReadsItsOwnProgrammesFirstAndThenThoseOfItsCity() {
        var town = tenants.withPack("humen", city.id(), "TOWN", "441900");

        var found = programmes.list(of(town.id()), TODAY);

        assertThat(found).hasSize(26).element(0).satisfies(own -> {
            assertThat(own.id()).isEqualTo("humen-credit-town");
            assertThat(own.tenant()).isEqualTo("humen");
            assertThat(own.citation()).contains("东府办〔2024〕6号", "（二十五）");
        });
        assertThat(found.subList(1, 26))
                .allMatch(inherited -> inherited.tenant().equals("dongguan"));
    }

    @Test
    void whereAProgrammeStandsIsTheCalendarsWord() {
        var county = tenants.withPack("zhongxiang", tenants.root(), "COUNTY", "420881");

        assertThat(programmes.list(of(county.id()), LocalDate.of(2018, 12, 31)))
                .allMatch(programme -> programme.state().equals("RUNNING"))
                .filteredOn(programme -> programme.id().equals("zhongxiang-commitments"))
                .singleElement()
                .satisfies(commitments -> assertThat(commitments.next()).isNotNull());
        assertThat(programmes.list(of(county.id()), LocalDate.of(2019, 1, 1)))
                .hasSize(24)
                .allMatch(programme -> programme.state().equals("ENDED") && programme.next() == null);
    }

    @Test
    void anybodyOfThePlaceReadsThemOverHttp() {
        var town = tenants.below(city.id());
        for (var role : new Role[] {Role.BUREAU_CLERK, Role.AUDITOR, Role.CITY_ADMINISTRATOR}) {
            town.as(role)
                    .get("/api/t/{t}/programmes", town.slug())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(25))
                    .body("items[1].label", equalTo("信用信息归集"))
                    .body("items[1].lead", contains("市发展改革局"))
                    .body("items[1].targets.text", contains("双公示数据总体达标率100%"))
                    .body("items[1].state", equalTo("STANDING"));
        }
    }

    @Test
    void aPlaceWhosePlanNobodyWroteHasNone() {
        var fresh = tenants.fresh();

        fresh.as(Role.AUDITOR)
                .get("/api/t/{t}/programmes", fresh.slug())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void strangersOfAnotherPlaceFindNothing() {
        var town = tenants.below(city.id());

        tenants.fresh()
                .as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/{t}/programmes", town.slug())
                .then()
                .statusCode(404)
                .body("code", equalTo("TENANT_NOT_FOUND"));
    }

    private static Actor of(int tenant) {
        return new Actor(tenant, Set.of(tenant), "system", "system", null, Set.of());
    }
}
