package org.xinheng.kernel.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.kernel.workbench.search.HitGroup.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {

    @Inject
    TestTenants tenants;

    @Inject
    Search search;

    private TestTenant mine;
    private TestRecord permit;
    private Actor clerk;

    @BeforeEach
    void aFirmWithAPermitAndACase() {
        mine = tenants.fresh();
        permit = TestRecord.permit().in(mine, tenants);
        clerk = mine.actor(Role.BUREAU_CLERK);
        openCase(mine, "XF331100-2026-00001", permit);
    }

    @Test
    void aPartOfANameFindsTheSubjectAndItsCases() {
        var found = search.find(clerk, permit.name().substring(2));

        assertThat(found).extracting(HitGroup::kind).contains(Kind.SUBJECTS, Kind.CASES);
        assertThat(of(found, Kind.SUBJECTS))
                .extracting(Hit::id, Hit::title)
                .containsExactly(tuple(permit.code(), permit.name()));
        assertThat(of(found, Kind.CASES)).extracting(Hit::title).containsExactly("XF331100-2026-00001");
    }

    @Test
    void aNameWithAnErrorFindsTheSubjectAndSaysWhyButOnlyWhereItIsOnRecord() throws InterruptedException {
        awaitKeys();
        var misspelt = permit.name().replace("瓯江", "鸥江").replace("有限公司", "有限责任公司");

        assertThat(of(search.find(clerk, misspelt), Kind.SUBJECTS))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.id()).isEqualTo(permit.code());
                    assertThat(hit.title()).isEqualTo(permit.name());
                    assertThat(hit.note()).startsWith(permit.code() + " · ");
                });
        assertThat(search.find(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), misspelt))
                .isEmpty();
    }

    @Test
    void aNumberFindsTheCaseOrTheRecordThatBearsIt() {
        var document = tenants.superuser()
                .withHandle(handle -> handle.createQuery("select document_no from record where id = :id")
                        .bind("id", permit.id())
                        .mapTo(String.class)
                        .one());

        assertThat(of(search.find(clerk, document), Kind.RECORDS))
                .extracting(Hit::id)
                .containsExactly(permit.id().toString());
        assertThat(of(search.find(clerk, "xf331100-2026-00001"), Kind.CASES)).hasSize(1);
    }

    @Test
    void aBureauIsFoundByAPartOfItsName() {
        assertThat(of(search.find(clerk, "农村局"), Kind.BUREAUS))
                .extracting(Hit::title)
                .containsExactly("农业农村局");
    }

    @Test
    void anotherTenantsThingsAreNeverFound() {
        var theirs = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);

        assertThat(search.find(theirs, permit.name())).isEmpty();
        assertThat(search.find(theirs, permit.code())).isEmpty();
        assertThat(search.find(theirs, "XF331100-2026-00001")).isEmpty();
    }

    @Test
    void aFirmFindsItsOwnCasesAndNobodysRecords() {
        var other = TestRecord.permit().in(mine, tenants);
        openCase(mine, "XF331100-2026-00002", other);
        var firm = mine.firm(permit.code());

        assertThat(search.find(firm, "XF331100-2026-00001"))
                .singleElement()
                .satisfies(group -> assertThat(group.kind()).isEqualTo(Kind.CASES));
        assertThat(search.find(firm, "XF331100-2026-00002")).isEmpty();
        assertThat(search.find(firm, other.code())).isEmpty();
    }

    @Test
    void tooFewWordsAreRefusedWithWhatCanBeAsked() {
        for (var words : List.of("", " 丽 ", "丽".repeat(101))) {
            assertThatThrownBy(() -> search.find(clerk, words))
                    .hasMessageContaining("请输入2至100个字")
                    .isInstanceOfSatisfying(
                            KernelException.class,
                            refused -> assertThat(refused.code()).isEqualTo(SearchError.SEARCH_WORDS_INVALID));
        }
    }

    /** Names are keyed by a job, a second later. */
    private void awaitKeys() throws InterruptedException {
        for (int i = 0; i < 300 && !isKeyed(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private boolean isKeyed() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select exists (select from subject_name_key k join subject s on s.id = k.subject where s.code = :code)
                        """)
                        .bind("code", permit.code())
                        .mapTo(Boolean.class)
                        .one());
    }

    private static List<Hit> of(List<HitGroup> groups, Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    private void openCase(TestTenant tenant, String number, TestRecord about) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into case_file (tenant, kind, kind_label, number, query_code, title, state, state_label, body,
                          subject_code, subject_name, bureau, opened_by, opened_by_name, opened_at)
                        values (:tenant, 'errand', '测试业务', :number, 'X', '样例', 'WAITING', '待办', '{}', :code, :name, :bureau, 'p',
                          '测试人员', now())
                        """)
                        .bind("tenant", tenant.id())
                        .bind("number", number)
                        .bind("code", about.code())
                        .bind("name", about.name())
                        .bind("bureau", tenant.bureau())
                        .execute());
    }
}
