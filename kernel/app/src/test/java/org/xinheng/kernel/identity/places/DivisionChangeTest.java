package org.xinheng.kernel.identity.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DivisionChangeTest {

    @Inject
    DivisionChanges changes;

    @Inject
    Places places;

    @Inject
    FormerDivisions former;

    @Inject
    TenantDirectory directory;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    private TestTenant city;
    private TestTenant county;
    private TestTenant town;
    private LocalDate today;

    /** The city 331100 with a county 331123 and its town. */
    @BeforeEach
    void aCityWithACountyAndATown() {
        city = tenants.fresh();
        county = tenants.below(city.id());
        town = tenants.below(county.id());
        place(county, "COUNTY", "331123");
        place(town, "TOWN", "331123");
        place(city, "CITY", "331100");
        today = LocalDate.now(clock);
    }

    @Test
    void aCountyGetsAnotherCodeAndItsTownFollows() {
        var history = changes.change(
                administrator(), new ChangeDivision(county.slug(), "331124", today, "国函〔2026〕1号", "撤县设区", null, null));

        assertThat(history).singleElement().satisfies(line -> {
            assertThat(line.codeBefore()).isEqualTo("331123");
            assertThat(line.codeAfter()).isEqualTo("331124");
            assertThat(line.effectiveOn()).isEqualTo(today);
            assertThat(line.basis()).isEqualTo("国函〔2026〕1号");
        });
        assertThat(directory.byId(county.id()).orElseThrow().divisionCode()).isEqualTo("331124");
        assertThat(directory.byId(town.id()).orElseThrow().divisionCode()).isEqualTo("331124");
        List<String> before =
                work.run(county.actor(Role.AUDITOR), "test.former", unit -> former.formerCodes(unit, county.id()));
        assertThat(before).containsExactly("331123");
        assertThat(changes.list(county.actor(Role.AUDITOR)))
                .as("the place itself sees its history too")
                .extracting(DivisionChangeView::slug)
                .contains(county.slug());
        var notes = tenants.superuser()
                .withHandle(handle -> handle.select(
                                "select notes::text from audit_line where tenant = ? and action = 'places.change-division' and outcome = 'DONE'",
                                city.id())
                        .mapTo(String.class)
                        .one());
        assertThat(notes).contains("331123 -> 331124", "国函〔2026〕1号");
    }

    @Test
    void aPlaceNeverEndsUpOutsideTheOneAboveIt() {
        refused(new ChangeDivision(county.slug(), "440113", today, "文号", "原因", null, null))
                .extracting(FieldError::field)
                .contains("divisionCode");
        var operator = operator();
        assertThatThrownBy(() -> changes.change(
                        operator, new ChangeDivision(city.slug(), "330100", today, "文号", "原因", null, null)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::detail)
                                .anyMatch(detail -> detail.contains("一并填写它的新代码")));

        changes.change(
                operator,
                new ChangeDivision(
                        city.slug(),
                        "330100",
                        today,
                        "国函〔2026〕2号",
                        "行政区划调整",
                        null,
                        List.of(new ChangeDivision.Below(county.slug(), "330102"))));

        assertThat(directory.byId(city.id()).orElseThrow().divisionCode()).isEqualTo("330100");
        assertThat(directory.byId(county.id()).orElseThrow().divisionCode()).isEqualTo("330102");
        assertThat(directory.byId(town.id()).orElseThrow().divisionCode()).isEqualTo("330102");
    }

    @Test
    void aCodeNewerThanTheListIsTakenWhenSomebodyMadeSure() {
        refused(new ChangeDivision(county.slug(), "331198", today, "文号", "原因", null, null))
                .extracting(FieldError::detail)
                .anyMatch(detail -> detail.contains("代码表尚未收录"));

        changes.change(administrator(), new ChangeDivision(county.slug(), "331198", today, "文号", "原因", true, null));

        assertThat(directory.byId(county.id()).orElseThrow().divisionCode()).isEqualTo("331198");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        refused(new ChangeDivision(county.slug(), "33", today.plusDays(1), "", null, null, null))
                .extracting(FieldError::field)
                .contains("divisionCode", "effectiveOn", "basis", "reason");
        refused(new ChangeDivision(county.slug(), "331123", today, "文号", "原因", null, null))
                .extracting(FieldError::detail)
                .anyMatch(detail -> detail.contains("不需要变更"));
    }

    @Test
    void anEmptyLineBelowAndThePlaceItselfBelowAreRefusedWithTheirPlace() {
        refused(below(Collections.singletonList(null)))
                .extracting(FieldError::field)
                .contains("below[0].divisionCode");
        refused(below(List.of(
                        new ChangeDivision.Below(town.slug(), "331124"),
                        new ChangeDivision.Below(county.slug(), "331125"))))
                .extracting(FieldError::field)
                .containsExactly("below[1].slug");
    }

    private ChangeDivision below(List<ChangeDivision.Below> lines) {
        return new ChangeDivision(county.slug(), "331124", today, "文号", "原因", null, lines);
    }

    @Test
    void onlyWhoIsAboveRegistersIt() {
        var command = new ChangeDivision(county.slug(), "331124", today, "文号", "原因", null, null);
        assertThatThrownBy(() -> changes.change(city.actor(Role.BUREAU_LEAD), command))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("ROLE_MISSING"));
        assertThatThrownBy(() -> changes.change(county.actor(Role.CITY_ADMINISTRATOR), command))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlaceError.PLACE_BELOW_NOT_FOUND));
        assertThatThrownBy(() -> changes.change(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), command))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlaceError.PLACE_BELOW_NOT_FOUND));
    }

    @Test
    void aPlaceThatIsBeingOpenedIsFinishedFirst() {
        tenants.superuser()
                .useHandle(handle -> handle.execute("update tenant set organization = null where id = ?", county.id()));

        assertThatThrownBy(() -> changes.change(
                        administrator(), new ChangeDivision(county.slug(), "331124", today, "文号", "原因", null, null)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlaceError.PLACE_UNFINISHED));
    }

    @Test
    void divisionsAreSearchedWithinTheOwnPlaceAndTemplatesFollowTheKind() {
        assertThat(places.search(administrator(), "suichang")).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("331123");
            assertThat(found.above()).containsExactly("浙江省", "丽水市");
            assertThat(found.kind()).isEqualTo("COUNTY");
            assertThat(found.heldBy()).isNotEmpty();
        });
        assertThat(List.of("110101", "500229", "429004"))
                .as("no entry of the list that only groups divisions stands above them")
                .flatExtracting(
                        code -> places.search(operator(), code).getFirst().above())
                .containsExactly("北京市", "重庆市", "湖北省");
        assertThat(places.search(administrator(), "440113")).isEmpty();
        assertThat(places.template(administrator(), "TOWN").bureaus()).hasSizeGreaterThan(3);
        assertThat(places.template(administrator(), "COUNTY").basis()).startsWith("《");
        assertThatThrownBy(() -> places.template(administrator(), "PLATFORM"))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlaceError.PLACE_KIND_UNKNOWN));
        assertThatThrownBy(() -> places.search(city.actor(Role.BUREAU_CLERK), ""))
                .isInstanceOf(KernelException.class);
    }

    private org.assertj.core.api.ListAssert<FieldError> refused(ChangeDivision command) {
        try {
            changes.change(administrator(), command);
        } catch (KernelException refused) {
            assertThat(refused.code()).isEqualTo(PlaceError.DIVISION_CHANGE_INVALID);
            return assertThat(refused.errors());
        }
        throw new AssertionError("It was not refused");
    }

    private Actor administrator() {
        var own = city.actor(Role.CITY_ADMINISTRATOR);
        return new Actor(own.tenant(), directory.subtree(city.id()), own.person(), own.name(), null, own.roles());
    }

    private Actor operator() {
        var own = tenants.operator();
        return new Actor(own.tenant(), directory.subtree(own.tenant()), own.person(), own.name(), null, own.roles());
    }

    private void place(TestTenant tenant, String kind, String code) {
        tenants.superuser()
                .useHandle(handle -> handle.execute(
                        "update tenant set kind = ?, division_code = ?, organization = 'test' where id = ?",
                        kind,
                        code,
                        tenant.id()));
        directory.forget();
    }
}
