package org.xinheng.kernel.identity.bureaus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BureauChangesTest {

    @Inject
    BureauChanges changes;

    @Inject
    Bureaus bureaus;

    @Inject
    CaseDesk desk;

    @Inject
    Work work;

    @Inject
    Clock clock;

    @Inject
    TestTenants tenants;

    private TestTenant city;
    private Actor administrator;
    private UUID tourism;
    private UUID culture;
    private LocalDate today;

    @BeforeEach
    void aCityWithTwoBureaus() {
        city = tenants.fresh();
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
        tourism = city.bureau("旅游局");
        culture = city.bureau("文化广电旅游局");
        today = LocalDate.now(clock);
        sql("update bureau set sectors = '{tourism}' where id = ?", tourism);
        sql("update bureau set sectors = '{culture}' where id = ?", culture);
    }

    @Test
    void aRenamedBureauKeepsItsCodeAndItsHistoryTellsTheFormerName() {
        var code = text("select code from bureau where id = ?", tourism);

        var change = changes.change(administrator, renamed("旅游发展局", today));

        assertThat(change.kind()).isEqualTo(BureauChangeKind.RENAMED);
        assertThat(change.nameBefore()).isEqualTo("旅游局");
        assertThat(change.nameAfter()).isEqualTo("旅游发展局");
        assertThat(change.code()).isEqualTo(code);
        assertThat(view(tourism).name()).isEqualTo("旅游发展局");
        assertThat(view(tourism).code()).isEqualTo(code);
        assertThat(changes.list(city.actor(Role.BUREAU_CLERK))).hasSize(1);
    }

    @Test
    void whatAMergedBureauHadToDoAndItsPeoplePassToTheSuccessor() {
        sql(
                "insert into membership (tenant, person, username, person_name, bureau, role, granted_by) values (?, 'p1', 'p1', '甲', ?, 'BUREAU_CLERK', 't')",
                city.id(),
                tourism);
        sql(
                "insert into machine_client (tenant, client_id, name, bureau, state, created_by) values (?, ?, '接口', ?, 'ACTIVE', 't')",
                city.id(),
                city.slug() + "-client",
                tourism);
        var open = file("1", null);
        var closed = file("2", "2026-01-01");
        sql(
                "insert into inspector (tenant, bureau, staff_no, name, added_by) values (?, ?, 'A1', '乙', 't'), (?, ?, 'A1', '乙', 't')",
                city.id(),
                tourism,
                city.id(),
                culture);

        var change = changes.change(administrator, merged(culture, today));

        assertThat(change.passed())
                .containsEntry("membership", 1L)
                .containsEntry("machine_client", 1L)
                .containsEntry("case_file", 1L)
                .doesNotContainKey("inspector");
        assertThat(id("select bureau from membership where tenant = ? and person = 'p1'", city.id()))
                .isEqualTo(culture);
        assertThat(id("select bureau from machine_client where tenant = ?", city.id()))
                .isEqualTo(culture);
        assertThat(id("select bureau from case_file where id = ?", open)).isEqualTo(culture);
        assertThat(id("select bureau from case_file where id = ?", closed)).isEqualTo(tourism);
        var lead = city.actorOf(culture, Role.BUREAU_LEAD);
        assertThat(desk.view(lead, open).body()).isNotNull();
        assertThat(desk.view(lead, closed).body())
                .as("what the ended bureau closed is seen by its successor")
                .isNotNull();
        assertThat(view(culture).sectors()).containsExactly("culture", "tourism");
        assertThat(view(culture).formerly()).extracting(BureauView.Former::name).containsExactly("旅游局");
        assertThat(list()).extracting(BureauView::id).doesNotContain(tourism).contains(culture);
        var notes = text(
                "select notes::text from audit_line where tenant = ? and action = 'bureaus.change' and outcome = 'DONE'",
                city.id());
        assertThat(notes).contains("市编委〔2026〕3号", "MERGED", "机构改革");
    }

    @Test
    void aPersonOfBothBureausKeepsTheRoleOnce() {
        for (UUID bureau : List.of(tourism, culture)) {
            sql(
                    "insert into membership (tenant, person, username, person_name, bureau, role, granted_by) values (?, 'p2', 'p2', '甲', ?, 'BUREAU_LEAD', 't')",
                    city.id(),
                    bureau);
        }

        changes.change(administrator, merged(culture, today));

        assertThat(text(
                        "select count(*)::text from membership where tenant = ? and person = 'p2' and revoked_at is null",
                        city.id()))
                .isEqualTo("1");
    }

    @Test
    void afterTwoMergersTheLastSuccessorCarriesOnForBoth() {
        var third = city.bureau("文化旅游和体育局");
        changes.change(administrator, merged(culture, today.minusDays(30)));

        changes.change(
                administrator, new ChangeBureau(culture, "DISSOLVED", null, null, third, today, "市编委〔2026〕9号", "机构改革"));

        assertThat(view(third).formerly()).extracting(BureauView.Former::name).containsExactly("旅游局", "文化广电旅游局");
        UUID heir = work.run(administrator, "test.heir", unit -> bureaus.heirOf(unit, tourism));
        assertThat(heir).isEqualTo(third);
        assertThat(text(
                        "select string_agg(name || '->' || successor_name, ',' order by name) from public_bureau_end where tenant = ?",
                        city.id()))
                .isEqualTo("文化广电旅游局->文化旅游和体育局,旅游局->文化旅游和体育局");
    }

    @Test
    void aBureauThatEndedChangesNoMoreAndCarriesOnForNobody() {
        changes.change(administrator, merged(culture, today));

        assertThatThrownBy(() -> changes.change(administrator, renamed("旅游发展局", today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_ENDED))
                .hasMessageContaining("“旅游局”已经并入其他部门或撤销");
        var other = new ChangeBureau(city.bureau(), "MERGED", null, null, tourism, today, "文号", "原因");
        assertThatThrownBy(() -> changes.change(administrator, other))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_ENDED));
    }

    @Test
    void sameOpenWorkOnBothSidesIsNamedAndNothingMoves() {
        for (UUID bureau : List.of(tourism, culture)) {
            sql(
                    "insert into indicator_task (tenant, indicator, label, bureau, demand, due_on, opened_by, opened_by_name, opened_at) "
                            + "values (?, 'coverage', '双公示覆盖率', ?, '补报', '2026-12-31', 't', 't', now())",
                    city.id(),
                    bureau);
        }

        assertThatThrownBy(() -> changes.change(administrator, merged(culture, today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_CHANGE_BLOCKED))
                .hasMessageContaining("指标整改任务“双公示覆盖率”");
        assertThat(list()).extracting(BureauView::id).contains(tourism);
    }

    @Test
    void aBureauDoesNotEndWhileAFileIsReadWhoseRowsMayNameIt() {
        for (String state : List.of("RECEIVED", "READING")) {
            sql(
                    "insert into intake_batch (tenant, source, item, file_name, size, digest, state, reported_on, uploaded_by, "
                            + "uploader_name, lease_until) values (?, 'FILE', 'auto', ?, 1, '', ?, '2026-11-01', 't', 't', "
                            + "now() + interval '1 hour')",
                    city.id(),
                    state + ".xlsx",
                    state);
        }

        assertThatThrownBy(() -> changes.change(administrator, merged(culture, today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_CHANGE_BLOCKED))
                .hasMessageContaining("正在读取报送文件“RECEIVED.xlsx”等 2 个")
                .hasMessageContaining("“旅游局”");
        assertThat(list()).extracting(BureauView::id).contains(tourism);
        changes.change(administrator, renamed("旅游发展局", today));

        sql("update intake_batch set state = 'DONE', finished_at = now() where tenant = ?", city.id());
        assertThat(changes.change(administrator, merged(culture, today)).kind()).isEqualTo(BureauChangeKind.MERGED);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var wrong = new ChangeBureau(tourism, "MERGED", null, null, tourism, today.plusDays(1), " ", null);

        assertThatThrownBy(() -> changes.change(administrator, wrong))
                .isInstanceOfSatisfying(KernelException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_CHANGE_INVALID);
                    assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly("successor", "effectiveOn", "basis", "reason");
                });
        assertThatThrownBy(() -> changes.change(administrator, renamed("文化广电旅游局", today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::detail)
                                .containsExactly("本地区已有名为“文化广电旅游局”的部门，请核对。"));
        changes.change(administrator, renamed("旅游发展局", today));
        assertThatThrownBy(() -> changes.change(administrator, merged(culture, today.minusDays(1))))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("effectiveOn"));
    }

    @Test
    void onlyAdministratorsOfTheSameTenantRegisterChanges() {
        assertThatThrownBy(() -> changes.change(city.actor(Role.BUREAU_LEAD), merged(culture, today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code().name()).isEqualTo("ROLE_MISSING"));
        var elsewhere = tenants.fresh();
        assertThatThrownBy(() -> changes.change(elsewhere.actor(Role.CITY_ADMINISTRATOR), merged(culture, today)))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(BureauChangeError.BUREAU_UNKNOWN));
        assertThat(changes.list(elsewhere.actor(Role.CITY_ADMINISTRATOR))).isEmpty();
    }

    /** A table that points to a bureau either passes to the successor or is known to stay. */
    @Test
    void everyTableThatPointsToABureauIsEitherPassedOnOrKnownToStay() {
        var stays = List.of(
                "bureau",
                "bureau_change",
                "tenant_plugin",
                "check_receipt",
                "commitment_template",
                "decision_statement");
        var source = text("select prosrc from pg_proc where proname = 'pass_bureau' and ? = 1", 1);
        var pointing = tenants.superuser()
                .withHandle(
                        handle -> handle.createQuery("""
                        select distinct conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'bureau'::regclass
                        """).mapTo(String.class).list());

        assertThat(pointing).hasSizeGreaterThan(15);
        assertThat(pointing.stream()
                        .filter(table -> !stays.contains(table) && !source.contains("['" + table + "', "))
                        .toList())
                .as("tables whose rows neither pass to the successor nor are known to stay")
                .isEmpty();
    }

    private ChangeBureau renamed(String name, LocalDate on) {
        return new ChangeBureau(tourism, "RENAMED", name, name, null, on, "市编委〔2026〕2号", "机构改革");
    }

    private ChangeBureau merged(UUID into, LocalDate on) {
        return new ChangeBureau(tourism, "MERGED", null, null, into, on, "市编委〔2026〕3号", "机构改革");
    }

    private UUID file(String number, @Nullable String closedOn) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body, bureau,
                          opened_by, opened_by_name, opened_at, closed_at)
                        values (:tenant, 'test', '测试', :number, 'Q', '测试', 'S', '办理中', '{}', :bureau, 't', 't', now(),
                          cast(:closed as timestamptz)) returning id
                        """)
                        .bind("tenant", city.id())
                        .bind("number", number)
                        .bind("bureau", tourism)
                        .bind("closed", closedOn)
                        .mapTo(UUID.class)
                        .one());
    }

    private BureauView view(UUID id) {
        return list().stream()
                .filter(bureau -> bureau.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<BureauView> list() {
        return work.run(administrator, "test.list", bureaus::list);
    }

    private void sql(String statement, Object... values) {
        tenants.superuser().useHandle(handle -> handle.execute(statement, values));
    }

    private String text(String query, Object value) {
        return tenants.superuser()
                .withHandle(handle ->
                        handle.select(query, value).mapTo(String.class).one());
    }

    private UUID id(String query, Object value) {
        return UUID.fromString(text("select x::text from (" + query + ") y(x)", value));
    }
}
