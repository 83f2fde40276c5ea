package org.xinheng.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/** Whoever asks twice, in two tabs or a second time, lists nobody twice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListedTwiceTest {

    private static final String WHY = "违法事实清楚，情节严重。";

    @Inject
    TestTenants tenants;

    @Inject
    Proposals proposals;

    @Inject
    ListDecisions decisions;

    @Inject
    ListEntries entries;

    private ListScene scene;

    @BeforeEach
    void aFirmWithASeriousPenalty() {
        scene = new ListScene(tenants, ListScene.penalty());
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    @Test
    void aDoubleClickMakesOneProposalAndOneDecision() {
        var first = proposals.propose(scene.clerk, scene.proposal(), "key-1");
        var again = proposals.propose(scene.clerk, scene.proposal(), "key-1");
        assertThat(again.row().id()).isEqualTo(first.row().id());
        refused("CASE_ALREADY_OPEN", "", () -> proposals.propose(scene.clerk, scene.proposal(), "key-2"));

        var noticed = proposals.notice(scene.clerk, ListScene.ticket(first));
        scene.waitUntilOver(noticed);
        var ticket = new Ticket(noticed.row().id(), noticed.row().version(), "key-3");
        decisions.list(scene.lead, ticket, WHY, null);
        var repeated = decisions.list(scene.lead, ticket, WHY, null);
        assertThat(repeated.documents()).hasSize(2);
        assertThat(entries.list(scene.lead, new EntryQuery(null, null, false, null, null), null, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void aProposalSentAgainWithItsKeyIsTheSameCaseThoughItsSubjectIsListedByNow() {
        var first = proposals.propose(scene.clerk, scene.proposal(), "key-1");
        var noticed = proposals.notice(scene.clerk, ListScene.ticket(first));
        scene.waitUntilOver(noticed);
        decisions.list(scene.lead, ListScene.ticket(noticed), WHY, null);

        var again = proposals.propose(scene.clerk, scene.proposal(), "key-1");

        assertThat(again.row().id()).isEqualTo(first.row().id());
        assertThat(again.row().stateLabel()).isEqualTo("已列入");
        refused("LISTED_ALREADY", "不能重复列入", () -> proposals.propose(scene.clerk, scene.proposal(), "key-2"));
    }

    @Test
    void aSecondTabThatIsBehindChangesNothing() {
        var proposed = proposals.propose(scene.clerk, scene.proposal(), null);
        proposals.notice(scene.clerk, ListScene.ticket(proposed));

        refused("CASE_CHANGED", "刷新", () -> proposals.drop(scene.clerk, ListScene.ticket(proposed), "重复提议"));
    }

    @Test
    void whoStandsOnAListIsNotProposedAgain() {
        scene.list(proposals, decisions, entries);

        refused("LISTED_ALREADY", "不能重复列入", () -> proposals.propose(scene.clerk, scene.proposal(), null));
    }
}
