package org.xinheng.kernel.commitments.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.commitments.CommitmentQuery;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.commitments.Fulfilment;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractsTest {

    private static final Finding BREACH =
            Finding.of(Fulfilment.PARTLY, "验收时发现第二批设备未交付。", "第二批设备未按期交付。", "按合同约定扣除履约保证金。");

    @Inject
    TestTenants tenants;

    @Inject
    Contracts contracts;

    @Inject
    ContractDesk desk;

    @Inject
    WarnContracts warn;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor clerk;
    private Actor lead;
    private Actor firm;
    private String supplier;
    private String purchaser;
    private LocalDate today;

    @BeforeEach
    void twoFirmsAtABureau() {
        city = tenants.fresh();
        supplier = TestRecord.permit().in(city, tenants).code();
        purchaser = TestRecord.permit().in(city, tenants).code();
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        firm = city.firm(supplier);
        today = LocalDate.now(clock);
    }

    @Test
    void aBureausContractIsSupervisedNodeByNodeAndEndsAsARecord() {
        var running = contracts.register(clerk, command("HT-1"), null);
        assertThat(running.file().row().stateLabel()).isEqualTo("履约中");
        assertThat(running.file().row().due()).isEqualTo(today.plusDays(20));
        assertThat(running.contract().nodesOpen()).isEqualTo(2);

        var first = desk.settle(clerk, seen(running), 1, true, "第一批设备到货验收合格。");
        assertThat(first.file().row().due()).as("the next node").isEqualTo(today.plusDays(60));
        refused(() -> desk.settle(clerk, seen(first), 1, true, "再次登记验收。"), "CONTRACT_NODE_SETTLED");
        refused(() -> desk.settle(clerk, seen(first), 9, true, "登记验收。"), "CONTRACT_NODE_UNKNOWN");
        var kept = Finding.of(Fulfilment.WHOLLY, "全部验收合格。", null, null);
        refused(() -> desk.judge(clerk, seen(first), kept), "CONTRACT_NODES_OPEN");
        var second = desk.settle(clerk, seen(first), 2, true, "第二批设备到货验收合格。");
        var done = desk.judge(clerk, seen(second), kept);

        assertThat(done.file().row().stateLabel()).isEqualTo("已履约");
        var record = Objects.requireNonNull(done.contract().record());
        assertThat(one(
                        "select item || ' ' || document_no || ' ' || (payload ->> 'LY_ZT') from record where id = ?",
                        record))
                .isEqualTo("contract-performance HT-1 全部履行");
    }

    @Test
    void aNodeThatIsNearIsATask() {
        var running = contracts.register(clerk, command("HT-2"), null);

        assertThat(warn.warn(city.id())).as("twenty days are less than thirty").isEqualTo(1);
        assertThat(warn.warn(city.id())).isZero();
        assertThat(contracts.view(clerk, running.contract().id()).file().row().stateLabel())
                .isEqualTo("节点临期待核查");
    }

    @Test
    void aBreachNeedsEvidenceAndASecondPerson() {
        var running = contracts.register(lead, command("HT-3"), null);
        refused(() -> desk.judge(lead, seen(running), BREACH), "EVIDENCE_MISSING");
        var proven = desk.addProof(
                lead, running.contract().id(), "evidence", "验收记录.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        var judged = desk.judge(lead, seen(proven), BREACH);
        refused(() -> desk.decide(lead, seen(judged), true, null), "CASE_SECOND_PERSON");

        var broken = desk.decide(city.actorOf(city.bureau(), Role.BUREAU_LEAD), seen(judged), true, null);
        assertThat(broken.file().row().stateLabel()).isEqualTo("部分履约");
        var record = Objects.requireNonNull(broken.contract().record());
        assertThat(one("select (payload ->> 'LY_ZT') || ' ' || (payload ->> 'WY_NR') from record where id = ?", record))
                .isEqualTo("部分履行 第二批设备未按期交付。");
    }

    @Test
    void theFirmReadsNothingOfAProposedBreachBeforeTheDecision() {
        var running = contracts.register(lead, command("HT-8"), null);
        UUID id = running.contract().id();
        var proven = desk.addProof(lead, id, "evidence", "验收记录.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8));
        var judged = desk.judge(lead, seen(proven), BREACH);

        var seen = contracts.view(firm, id);
        assertThat(seen.file().row().stateLabel()).isEqualTo("履约中");
        assertThat(seen.file().body()).contains("nodes").doesNotContain("finding", "第二批设备未按期交付");
        assertThat(seen.contract().stateLabel()).isEqualTo("履约中");
        assertThat(contracts
                        .list(firm, new CommitmentQuery(null, "JUDGED", null), null, 10)
                        .items())
                .isEmpty();

        desk.decide(city.actorOf(city.bureau(), Role.BUREAU_LEAD), seen(judged), true, null);
        assertThat(contracts.view(firm, id).file().body()).contains("第二批设备未按期交付");
    }

    @Test
    void whatAFirmRegistersIsLookedAtFirst() {
        var submitted = contracts.register(firm, command("HT-4"), null);
        assertThat(submitted.file().row().stateLabel()).isEqualTo("待受理");
        assertThat(desk.accept(clerk, seen(submitted)).file().row().stateLabel())
                .isEqualTo("履约中");

        var other = contracts.register(firm, command("HT-5"), null);
        var back = desk.withdraw(firm, seen(other), "重复登记。");
        assertThat(back.file().row().stateLabel()).isEqualTo("已撤回");
        assertThat(contracts.register(firm, command("HT-5"), null).contract().state())
                .as("a withdrawn one may be registered again")
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theSameContractIsRegisteredOnceAndBadInputIsNamed() {
        contracts.register(clerk, command("HT-6"), null);
        refused(() -> contracts.register(clerk, command("HT-6"), null), "CONTRACT_INVALID")
                .hasMessageContaining("已经登记");

        assertThatThrownBy(() -> contracts.register(
                        clerk,
                        new RegisterContract(
                                "",
                                "设备采购合同",
                                null,
                                null,
                                purchaser,
                                supplier,
                                "设备",
                                new BigDecimal("-1"),
                                null,
                                today.plusDays(1),
                                today,
                                null,
                                List.of(new RegisterContract.PlannedNode(" ", null))),
                        null))
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.errors())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "contractNo",
                                        "type",
                                        "amount",
                                        "signedOn",
                                        "endsOn",
                                        "nodes[0].what",
                                        "nodes[0].due"));
    }

    @Test
    void otherFirmsAndTenantsSeeNothing() {
        var running = contracts.register(clerk, command("HT-7"), null);
        UUID id = running.contract().id();

        refused(() -> contracts.view(city.firm(purchaser), id), "CASE_UNKNOWN");
        refused(() -> contracts.view(tenants.fresh().actor(Role.CITY_ADMINISTRATOR), id), "CASE_UNKNOWN");
        assertThat(contracts
                        .list(firm, new CommitmentQuery(null, null, null), null, 10)
                        .items())
                .hasSize(1);
        assertThat(contracts
                        .list(city.firm(purchaser), new CommitmentQuery(null, null, null), null, 10)
                        .items())
                .isEmpty();
    }

    private RegisterContract command(String number) {
        return new RegisterContract(
                number,
                "设备采购合同",
                ContractTerms.Type.ADMINISTRATIVE,
                null,
                purchaser,
                supplier,
                "检测设备",
                new BigDecimal("120.5"),
                ContractTerms.Procurement.TENDER,
                today.minusDays(5),
                today.plusDays(90),
                city.bureau(),
                List.of(
                        new RegisterContract.PlannedNode("第一批设备交付", today.plusDays(20)),
                        new RegisterContract.PlannedNode("第二批设备交付", today.plusDays(60))));
    }

    private static Ticket seen(ContractView view) {
        return new Ticket(view.file().row().id(), view.file().row().version(), null);
    }

    private @Nullable String one(String sql, UUID id) {
        return tenants.superuser()
                .withHandle(handle ->
                        handle.createQuery(sql).bind(0, id).mapTo(String.class).one());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        trouble -> assertThat(trouble.code().name()).isEqualTo(code));
    }
}
