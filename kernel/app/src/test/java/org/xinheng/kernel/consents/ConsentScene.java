package org.xinheng.kernel.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city with a firm, and a bank with a machine client. Of the firm's penalties one is published and one is not. */
final class ConsentScene {

    static final String BANK_CODE = "91331100MA2EXAMPL0";
    static final String LOAN = "credit-assessment";

    final TestTenant city;
    final TestRecord penalty;
    final TestRecord hidden;
    final TestRecord permit;
    final TestRecord promise;
    final Actor firm;
    final UUID bank;
    final Actor client;
    private final TestTenants tenants;

    ConsentScene(TestTenants tenants) {
        this.tenants = tenants;
        city = tenants.fresh();
        penalty = TestRecord.penalty()
                .set("title", "公示的处罚决定书")
                .set("payload", """
                {"CF_FRDB": "张样例", "CF_SY": "未按规定张贴安全须知", "CF_NR": "罚款", "CF_XDR_LB": "1"}
                """)
                .in(city, tenants);
        hidden = unpublished(TestRecord.penalty().set("title", "不公示的处罚决定书"));
        permit = sameSubject(TestRecord.permit().set("title", "准予经营决定书")).in(city, tenants);
        promise = unpublished(TestRecord.permit()
                .set("item", "commitment-performance")
                .set("act", "OTHER")
                .set("title", "容缺受理承诺"));
        firm = city.firm(code());
        bank = bank("样例银行丽水分行", BANK_CODE);
        client = client(bank);
    }

    private TestRecord unpublished(TestRecord record) {
        return sameSubject(record.set("publish", false).set("publish_from", null))
                .in(city, tenants);
    }

    private TestRecord sameSubject(TestRecord record) {
        return record.set("subject_code", penalty.code()).set("subject_name", penalty.name());
    }

    String code() {
        return penalty.code();
    }

    /** An institution as the administrator's page leaves it. */
    UUID bank(String name, String code) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into institution (tenant, code, name, kind, opened_at, opened_by)
                        values (:tenant, :code, :name, 'BANK', now(), 'test') returning id
                        """)
                        .bind("tenant", city.id())
                        .bind("code", code)
                        .bind("name", name)
                        .mapTo(UUID.class)
                        .one());
    }

    /** A machine client of an institution, as Keycloak's token would make it. */
    Actor client(UUID institution) {
        var account = UUID.randomUUID().toString();
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into machine_client (tenant, client_id, name, institution, account, state, created_by)
                        values (:tenant, :account, '信贷系统', :institution, :account, 'ACTIVE', 'test')
                        """)
                        .bind("tenant", city.id())
                        .bind("account", account)
                        .bind("institution", institution)
                        .execute());
        return new Actor(city.id(), Set.of(city.id()), account, "信贷系统", null, Set.of(Role.INSTITUTION));
    }

    void suspend(UUID institution, @Nullable String because) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate(
                                "update institution set suspended_because = :because where id = :id")
                        .bind("because", because)
                        .bind("id", institution)
                        .execute());
    }

    /** A grade of a published run, which the public need not see. */
    void graded(String grade) {
        tenants.superuser().useHandle(handle -> {
            UUID run = handle.createQuery("""
                            insert into grade_run (tenant, standard, label, edition, plugin, plugin_version, parameters, as_of, state,
                              started_by, started_by_name, started_at, decided_by, decided_at)
                            values (:tenant, 'sample', '样例行业信用评价', '2024', 'kernel', '1', '{}', '2026-06-30', 'PUBLISHED', 'one',
                              '某人', now(), 'two', now()) returning id
                            """)
                    .bind("tenant", city.id())
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into grade (tenant, run, subject, kind, score, grade, records, findings)
                            select :tenant, :run, id, 'ORGANISATION', 9150, :grade, 1, '[]' from subject where code = :code
                            """)
                    .bind("tenant", city.id())
                    .bind("run", run)
                    .bind("grade", grade)
                    .bind("code", code())
                    .execute();
        });
    }

    GrantConsent wanted(LocalDate until, String... scopes) {
        return new GrantConsent(bank, List.of(scopes), LOAN, "流动资金贷款", until, null, null);
    }

    /** Reads and signs, as the two steps of the page do. */
    ConsentView grant(Consents consents, GrantConsent wanted) {
        return consents.grant(
                firm, signed(wanted, consents.preview(firm, wanted).hash()), null);
    }

    static GrantConsent signed(GrantConsent wanted, @Nullable String hash) {
        return new GrantConsent(
                wanted.institution(), wanted.scopes(), wanted.purpose(), wanted.note(), wanted.until(), "王经理", hash);
    }

    AskQuery asked() {
        return new AskQuery(null, LOAN, "授信申请2026-001", null);
    }

    AskQuery askedByCode() {
        return new AskQuery(code(), LOAN, "授信申请2026-001", null);
    }

    static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()
                            + refused.errors().stream().map(FieldError::detail).toList())
                    .contains(words);
        });
    }
}
