package org.xinheng.kernel.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.ReceiptSigner;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChecksTest {

    @Inject
    TestTenants tenants;

    @Inject
    Checks checks;

    @Inject
    ReceiptSigner signer;

    @Inject
    Clock clock;

    private TestTenant city;
    private TestRecord penalty;
    private Actor clerk;

    @BeforeEach
    void aFirmWithARecord() {
        city = tenants.fresh();
        penalty = TestRecord.penalty().in(city, tenants);
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("update subject set core_name = :core where code = :code")
                        .bind("core", org.xinheng.kernel.subjects.SubjectNames.core(penalty.name()))
                        .bind("code", penalty.code())
                        .execute());
        clerk = city.actor(Role.BUREAU_CLERK);
    }

    /** An entry as an import leaves it. */
    private void listed(TestTenant tenant, String list, String polarity, LocalDate from, LocalDate until) {
        var file = UUID.randomUUID();
        tenants.superuser().useHandle(handle -> {
            handle.createUpdate("""
                            insert into list_import (tenant, id, list, file_name, digest, rows, added, removed, unchanged, refused, issues,
                              imported_by, imported_by_name, imported_at)
                            values (:tenant, :id, :list, 'x.csv', '', 1, 1, 0, 0, 0, '[]', 'test', 'test', now())
                            """)
                    .bind("tenant", tenant.id())
                    .bind("id", file)
                    .bind("list", list)
                    .execute();
            handle.createUpdate("""
                            insert into list_entry (tenant, list, list_label, polarity, subject, subject_kind, subject_code, subject_name, reason,
                              basis, authority_name, document_no, import, line, listed_on, ends_on, publish, state, recorded_at)
                            select :tenant, :list, '样例名单', :polarity, id, 'ORGANISATION', code, name, '样例事由', '样例依据', '样例机关',
                              '样例〔2026〕1号', :file, 2, :from, :until, true, 'ACTIVE', now()
                            from subject where code = :code
                            """)
                    .bind("tenant", tenant.id())
                    .bind("list", list)
                    .bind("polarity", polarity)
                    .bind("file", file)
                    .bind("from", from)
                    .bind("until", until)
                    .bind("code", penalty.code())
                    .execute();
        });
    }

    private CheckView ask(String who, @Nullable Matter matter) {
        return checks.check(clerk, new AskCheck(who, matter, "办理招标资格审查"));
    }

    @Test
    void whoStandsOnNoListIsClearAndTheQuestionIsKept() {
        var answer = ask(penalty.code(), Matter.BIDDING);

        assertThat(answer.outcome()).isEqualTo("CLEAR");
        assertThat(answer.subjectName()).isEqualTo(penalty.name());
        assertThat(answer.receipt().number()).isEqualTo("HC-" + city.id() + "-1");
        assertThat(checks.require(clerk, answer.id())).isEqualTo(answer);
    }

    @Test
    void aDefaulterIsExcludedFromBiddingWithBasisAndEnd() {
        var today = LocalDate.now(clock);
        listed(city, "judgment-defaulters", "MISCONDUCT", today.minusYears(1), today.plusDays(1));

        var answer = ask(penalty.code(), Matter.BIDDING);

        assertThat(answer.outcome()).isEqualTo("RESTRICTED");
        assertThat(answer.answer().restrictions()).singleElement().satisfies(line -> {
            assertThat(line.measure()).isEqualTo("bid-exclusion");
            assertThat(line.basis()).isNotEmpty();
            assertThat(line.until()).isEqualTo(today.plusDays(1));
            assertThat(line.because().documentNo()).isEqualTo("样例〔2026〕1号");
        });
    }

    @Test
    void theDayTheEntryEndsNothingAppliesAnyMore() {
        var today = LocalDate.now(clock);
        listed(city, "judgment-defaulters", "MISCONDUCT", today.minusYears(2), today);

        assertThat(ask(penalty.code(), Matter.BIDDING).outcome()).isEqualTo("CLEAR");
    }

    @Test
    void aBadGradeAloneRestrictsNothing() {
        // The firm's penalty lowers its grade; a measure never looks at it.
        assertThat(ask(penalty.code(), null).answer().restrictions()).isEmpty();
    }

    @Test
    void theListsOfTheCityCountInItsDistricts() {
        var district = tenants.below(city.id());
        var today = LocalDate.now(clock);
        listed(city, "wage-arrears", "MISCONDUCT", today.minusDays(1), today.plusYears(1));
        var officer = district.actor(Role.BUREAU_CLERK);

        var answer = checks.check(officer, new AskCheck(penalty.code(), Matter.BIDDING, "招标资格审查"));

        assertThat(answer.outcome()).isEqualTo("RESTRICTED");
    }

    @Test
    void anotherCitysListIsNotOurs() {
        var other = tenants.fresh();
        var today = LocalDate.now(clock);
        listed(other, "wage-arrears", "MISCONDUCT", today.minusDays(1), today.plusYears(1));

        assertThat(ask(penalty.code(), Matter.BIDDING).outcome()).isEqualTo("CLEAR");
    }

    /** Names are keyed by a job of every other second. */
    private void awaitKeys() throws InterruptedException {
        for (int i = 0; i < 300 && !isKeyed(); i++) {
            Thread.sleep(java.time.Duration.ofMillis(100));
        }
    }

    private boolean isKeyed() {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select count(*) > 0 from subject_name_key k join subject s on s.id = k.subject where s.code = :code
                        """)
                        .bind("code", penalty.code())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void aNameIsTakenWhenItIsExactAndElseCandidatesAreOffered() throws Exception {
        assertThat(ask(penalty.name(), null).subjectCode()).isEqualTo(penalty.code());

        awaitKeys();
        var near = ask(penalty.name().replace("有限公司", "有限责任公司"), null);
        assertThat(near.outcome()).isEqualTo("UNKNOWN");
        assertThat(near.answer().candidates())
                .anySatisfy(candidate -> assertThat(candidate.code()).isEqualTo(penalty.code()));
    }

    @Test
    void receiptsAreSignedAndChainedAndAnAlteredOneIsFound() {
        var first = ask(penalty.code(), Matter.BIDDING);
        var second = ask(penalty.code(), Matter.AWARDS);
        var auditor = city.actor(Role.AUDITOR);

        assertThat(second.receipt().previous()).isEqualTo(first.receipt().digest());
        assertThat(signer.verify(
                        second.receipt().content(),
                        java.util.HexFormat.of().parseHex(second.receipt().signature())))
                .isTrue();
        assertThat(checks.verify(auditor)).isEqualTo(new ReceiptChain.Verified(2, null));

        tenants.superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update check_receipt set content = replace(content, '评优', '其他') where tenant = :tenant")
                        .bind("tenant", city.id())
                        .execute());
        assertThat(checks.verify(auditor).broken()).isEqualTo("HC-" + city.id() + "-2");
    }

    @Test
    void aQuestionWithoutPurposeIsRefused() {
        assertThatThrownBy(() -> checks.check(clerk, new AskCheck(penalty.code(), Matter.BIDDING, " ")))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("1处需要补正");
    }

    @Test
    void firmsAndAuditorsAskNothingAndAnotherTenantSeesNoReceipt() {
        var answer = ask(penalty.code(), null);
        var firm = city.firm(penalty.code());
        assertThatThrownBy(() -> checks.check(firm, new AskCheck(penalty.code(), null, "看看对手")))
                .hasMessageContaining("角色");
        assertThatThrownBy(() -> checks.check(city.actor(Role.AUDITOR), new AskCheck(penalty.code(), null, "看看")))
                .hasMessageContaining("角色");
        var stranger = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        assertThatThrownBy(() -> checks.require(stranger, answer.id()))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.code()).isEqualTo(MeasureError.CHECK_UNKNOWN));
        assertThat(checks.list(stranger, null, 10).items()).isEmpty();
    }

    @Test
    void anOfficerSeesTheReceiptsOfTheOwnBureauAndTheAuditorAll() {
        ask(penalty.code(), null);
        var other = city.actorOf(city.bureau("税务局"), Role.BUREAU_CLERK);

        assertThat(checks.list(other, null, 10).items()).isEmpty();
        assertThat(checks.list(city.actor(Role.AUDITOR), null, 10).items()).hasSize(1);
    }
}
