package org.xinheng.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DaySpan;
import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.kernel.workbench.notices.Notices;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTest {

    private enum PlannedError implements ErrorCode {
        NOT_TODAY;

        @Override
        public ErrorKind kind() {
            return ErrorKind.CONFLICT;
        }
    }

    @Inject
    TestTenants tenants;

    @Inject
    Work work;

    @Inject
    Audits audits;

    @Inject
    SealAuditLines sealer;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private TestTenant mine;
    private Actor auditor;

    @BeforeEach
    void aTenantWithThreeSealedLines() {
        mine = tenants.fresh();
        auditor = mine.actor(Role.AUDITOR);
        for (int i = 1; i <= 3; i++) {
            var number = i;
            work.change(auditor, "test.step", unit -> unit.note("number", number));
        }
        sealer.sealAll();
    }

    @Test
    void everyUnitOfWorkLeavesOneLine() {
        assertThat(audits.list(auditor, AuditQuery.ANY, null, 10).items())
                .extracting(AuditLineView::action, AuditLineView::outcome, AuditLineView::notes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test.step", "DONE", "{\"number\": 3}"),
                        org.assertj.core.groups.Tuple.tuple("test.step", "DONE", "{\"number\": 2}"),
                        org.assertj.core.groups.Tuple.tuple("test.step", "DONE", "{\"number\": 1}"));
    }

    @Test
    void anAuditorFindsWhatSomebodyDidAboutSomethingOnADay() {
        var clerk = mine.actor(Role.BUREAU_CLERK);
        work.change(clerk, "records.release", unit -> unit.note("record", "r-77"));
        var today = LocalDate.now(clock);

        assertThat(actions(new AuditQuery(clerk.person(), null, null, DaySpan.ANY, null)))
                .containsExactly("records.release");
        assertThat(actions(new AuditQuery(
                        clerk.name().substring(0, 2), "record", "DONE", new DaySpan(today, today), "r-77")))
                .containsExactly("records.release");
        assertThat(actions(new AuditQuery(null, "test", null, DaySpan.ANY, "\"number\": 2")))
                .containsExactly("test.step");
        assertThat(actions(new AuditQuery(null, null, "REFUSED", DaySpan.ANY, null)))
                .isEmpty();
        assertThat(actions(new AuditQuery(null, null, null, new DaySpan(null, today.minusDays(1)), null)))
                .isEmpty();
    }

    private List<String> actions(AuditQuery query) {
        // The list itself leaves a line as well; it is none of those asked for.
        return audits.list(auditor, query, null, 10).items().stream()
                .map(AuditLineView::action)
                .filter(action -> !action.equals("audit.view"))
                .toList();
    }

    @Test
    void lookingAtOnesOwnNoticesLeavesNoLine() {
        notices.list(mine.actor(Role.BUREAU_CLERK));

        assertThat(actions(new AuditQuery(null, "workbench", null, DaySpan.ANY, null)))
                .isEmpty();
    }

    @Test
    void aRefusedUseCaseLeavesALineAndNothingElse() {
        assertThatThrownBy(() -> work.change(auditor, "test.refused", unit -> {
                    unit.handle()
                            .execute(
                                    "insert into bureau (code, name, short_name) values ('11331100000000000X', '甲', '甲')");
                    throw new KernelException(PlannedError.NOT_TODAY, "今天不办理。");
                }))
                .hasMessage("今天不办理。");

        var newest = audits.list(auditor, AuditQuery.ANY, null, 1).items().getFirst();
        assertThat(newest.outcome()).isEqualTo("REFUSED");
        assertThat(newest.notes()).isEqualTo("{\"refused\": \"NOT_TODAY\"}");
        assertThat(count("bureau where name = '甲' and tenant = " + mine.id())).isZero();
    }

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(audits.verify(auditor)).isInstanceOfSatisfying(Verification.Intact.class, intact -> {
            assertThat(intact.seals()).isEqualTo(1);
            assertThat(intact.lines()).isEqualTo(3);
        });
    }

    @Test
    void anAlteredLineIsNamed() {
        change("update audit_line set action = 'test.other' where place = 1 and tenant = " + mine.id());

        assertThat(audits.verify(auditor)).isInstanceOfSatisfying(Verification.Broken.class, broken -> {
            assertThat(broken.seal()).isEqualTo(1);
            assertThat(broken.place()).isEqualTo(1);
            assertThat(broken.finding()).isEqualTo("第 1 号封签第 2 行被改动、删除或调换。");
        });
    }

    @Test
    void aRemovedLineIsNamed() {
        change("delete from audit_line where place = 2 and tenant = " + mine.id());

        assertThat(audits.verify(auditor))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.finding()).isEqualTo("第 1 号封签第 3 行缺失。"));
    }

    @Test
    void reorderedLinesAreFound() {
        change("update audit_line set place = 1 - place where place < 2 and tenant = " + mine.id());

        assertThat(audits.verify(auditor))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.place()).isZero());
    }

    @Test
    void aForgedSealIsFoundBecauseItsSecretIsNotInTheDatabase() {
        change("delete from audit_line where tenant = " + mine.id());
        change("update audit_seal set lines = 0, leaves = '' where tenant = " + mine.id());

        assertThat(audits.verify(auditor))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.finding()).isEqualTo("第 1 号封签本身被改动。"));
    }

    @Test
    void aRemovedSealIsFound() {
        work.change(auditor, "test.later", unit -> unit.note("number", 4));
        sealer.sealAll();
        change("delete from audit_seal where number = 1 and tenant = " + mine.id());

        assertThat(audits.verify(auditor))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.finding()).isEqualTo("第 1 号封签缺失。"));
    }

    @Test
    void aClerkMayNotReadTheTrail() {
        assertThatThrownBy(() -> audits.list(mine.actor(Role.BUREAU_CLERK), AuditQuery.ANY, null, 10))
                .isInstanceOf(KernelException.class)
                .hasMessage("您的角色不能执行此操作，需要：审计员、信用办管理员、平台运营人员。请联系本地区信用平台管理员授权。");
    }

    @Test
    void anotherTenantSeesNoneOfMyLines() {
        var other = tenants.fresh();

        assertThat(audits.list(other.actor(Role.AUDITOR), AuditQuery.ANY, null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveALine() {
        assertThatThrownBy(() -> work.change(
                        auditor, "test.forge", unit -> unit.handle().execute("update audit_line set action = 'x'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        work.change(auditor, "test.forge", unit -> unit.handle().execute("delete from audit_line")))
                .hasMessageContaining("permission denied");
    }

    private void change(String sql) {
        int changed = tenants.superuser().withHandle(handle -> handle.execute(sql));
        assertThat(changed).isPositive();
    }

    private long count(String from) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from " + from)
                        .mapTo(Long.class)
                        .one());
    }
}
