package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RemovalsTest {

    private static final String PAID = "罚款已缴清，假冒商品已销毁，附缴款凭证。";

    @Inject
    TestTenants tenants;

    @Inject
    Proposals proposals;

    @Inject
    ListDecisions decisions;

    @Inject
    Removals removals;

    @Inject
    ListEntries entries;

    @Inject
    EndTerms terms;

    @Inject
    Records records;

    @Inject
    CaseDesk desk;

    @Inject
    Clock clock;

    private ListScene scene;
    private UUID entry;

    @BeforeEach
    void aListedFirm() {
        scene = new ListScene(tenants, ListScene.penalty());
        entry = scene.list(proposals, decisions, entries);
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    private ListEntryView.Ending ended() {
        var ending = entries.require(scene.lead, entry).removed();
        assertThat(ending).isNotNull();
        return java.util.Objects.requireNonNull(ending);
    }

    private CaseRow file(String kind, boolean closed) {
        return desk.list(scene.lead, new CaseQuery(kind, null, null, closed, false, false, null), null, 10)
                .items()
                .getFirst();
    }

    @Test
    void repairIsPossibleFromTheDayTheLawNames() {
        LocalDate from = entries.require(scene.lead, entry).repairableFrom();
        refused(
                "REPAIR_NOT_YET",
                String.valueOf(from),
                () -> removals.ask(scene.firm, entry, RemovalCause.REPAIR, PAID, null));
        scene.setEntry(entry, "repairable_from", LocalDate.now(clock).plusDays(1));
        refused("REPAIR_NOT_YET", "", () -> removals.ask(scene.firm, entry, RemovalCause.REPAIR, PAID, null));

        scene.setEntry(entry, "repairable_from", LocalDate.now(clock));
        var asked = removals.ask(scene.firm, entry, RemovalCause.REPAIR, PAID, null);

        assertThat(asked.row().stateLabel()).isEqualTo("待审核移出");
        assertThat(asked.row().bureau()).isEqualTo(scene.city.bureau());
    }

    @Test
    void aRepairedFirmLeavesTheListAndThePublicSiteWithADocument() {
        scene.setEntry(entry, "repairable_from", LocalDate.now(clock));
        var asked = removals.ask(scene.firm, entry, RemovalCause.REPAIR, PAID, null);

        var removed = removals.grant(scene.lead, ListScene.ticket(asked), "义务已履行，准予移出。");

        assertThat(removed.row().stateLabel()).isEqualTo("已移出");
        assertThat(removed.documents().getLast().title()).isEqualTo("移出名单决定书");
        assertThat(ended().because()).isEqualTo("REPAIR");
        assertThat(ended().on()).isEqualTo(LocalDate.now(clock));
        assertThat(ended().documentNo()).isEqualTo(removed.documents().getLast().number());
        assertThat(scene.isPublic(entry)).isFalse();
    }

    @Test
    void whoAskedForTheFirmDoesNotDecide() {
        var asked = removals.ask(scene.lead, entry, RemovalCause.CONDITION, "列入条件已消失，有证明材料。", null);

        refused("CASE_SECOND_PERSON", "另一人", () -> removals.grant(scene.lead, ListScene.ticket(asked), "准予移出。"));
        refused("ROLE_MISSING", "", () -> removals.grant(scene.clerk, ListScene.ticket(asked), "准予移出。"));
        refused("ROLE_MISSING", "", () -> removals.grant(scene.firm, ListScene.ticket(asked), "准予移出。"));
    }

    @Test
    void whoMustStayIsToldWhyAndWhatElseCanBeDone() {
        var asked = removals.ask(scene.firm, entry, RemovalCause.CONDITION, "请求移出，已整改。", null);

        var kept = removals.deny(scene.lead, ListScene.ticket(asked), "整改未完成。");

        assertThat(kept.row().stateLabel()).isEqualTo("不予移出");
        assertThat(desk.document(
                                scene.firm,
                                kept.row().id(),
                                kept.documents().getLast().id())
                        .body())
                .contains("整改未完成", "行政复议", "再次申请");
        assertThat(entries.require(scene.lead, entry).removed()).isNull();
        assertThat(scene.isPublic(entry)).isTrue();
    }

    @Test
    void anotherFirmOrTenantDoesNotFindTheEntry() {
        var competitor = scene.city.firm("91331102MA00000001");
        refused("ENTRY_UNKNOWN", "", () -> removals.ask(competitor, entry, RemovalCause.CONDITION, PAID, null));
        var stranger = tenants.fresh().actor(Role.BUREAU_LEAD);
        refused("ENTRY_UNKNOWN", "", () -> removals.ask(stranger, entry, RemovalCause.CONDITION, PAID, null));
        refused("REMOVAL_INVALID", "自动移出", () -> removals.ask(scene.firm, entry, RemovalCause.TERM, PAID, null));
    }

    @Test
    void aDoubleClickAsksOnceAndASecondTabIsBehind() {
        var asked = removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-1");
        assertThat(removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-1")
                        .row()
                        .id())
                .isEqualTo(asked.row().id());
        refused("CASE_ALREADY_OPEN", "", () -> removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-2"));
        removals.deny(scene.lead, ListScene.ticket(asked), "整改未完成。");
        refused("CASE_CHANGED", "", () -> removals.grant(scene.lead, ListScene.ticket(asked), "准予移出。"));
    }

    @Test
    void aRequestSentAgainWithItsKeyIsTheSameCaseThoughTheEntryIsRemovedByNow() {
        var asked = removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-1");
        removals.grant(scene.lead, ListScene.ticket(asked), "义务已履行，准予移出。");

        var again = removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-1");

        assertThat(again.row().id()).isEqualTo(asked.row().id());
        assertThat(again.row().closed()).isTrue();
        refused(
                "ENTRY_REMOVED_ALREADY",
                "",
                () -> removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, "key-2"));
    }

    @Test
    void theTermEndsTheEntryOnItsDayAndNotBefore() {
        scene.setEntry(entry, "listed_on", LocalDate.now(clock).minusYears(3));
        scene.setEntry(entry, "ends_on", LocalDate.now(clock).plusDays(1));
        assertThat(terms.endOf(scene.city.id())).isZero();
        assertThat(scene.isPublic(entry)).isTrue();

        scene.setEntry(entry, "ends_on", LocalDate.now(clock));
        assertThat(terms.endOf(scene.city.id())).isEqualTo(1);

        assertThat(ended().because()).isEqualTo("TERM");
        assertThat(ended().on()).isEqualTo(LocalDate.now(clock));
        assertThat(scene.isPublic(entry)).isFalse();
        var file = file("list-removal", true);
        assertThat(file.stateLabel()).isEqualTo("已移出");
        assertThat(desk.view(scene.firm, file.id()).documents())
                .singleElement()
                .satisfies(document -> assertThat(document.title()).isEqualTo("移出名单决定书"));
        assertThat(terms.endOf(scene.city.id())).isZero();
    }

    @Test
    void aTermThatEndsMeanwhileSettlesTheApplication() {
        removals.ask(scene.firm, entry, RemovalCause.CONDITION, PAID, null);
        scene.setEntry(entry, "listed_on", LocalDate.now(clock).minusYears(3));
        scene.setEntry(entry, "ends_on", LocalDate.now(clock));

        terms.endOf(scene.city.id());

        assertThat(file("list-removal", true).stateLabel()).isEqualTo("已移出");
        assertThat(desk.list(scene.lead, new CaseQuery("list-removal", null, null, false, false, false, null), null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void anEntryDoesNotOutliveTheDecisionItRestsOn() throws Exception {
        records.withdraw(scene.lead, scene.penalty.id(), "复议机关撤销了处罚决定");

        for (int i = 0; i < 100 && entries.require(scene.lead, entry).removed() == null; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(ended().because()).isEqualTo("WITHDRAWN");
        assertThat(scene.isPublic(entry)).isFalse();
        var file = file("list-removal", true);
        assertThat(desk.view(scene.firm, file.id()).documents().getFirst().title())
                .isEqualTo("移出名单决定书");
    }
}
