package org.xinheng.kernel.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.commitments.CommitmentDesk;
import org.xinheng.kernel.commitments.CommitmentQuery;
import org.xinheng.kernel.commitments.CommitmentRow;
import org.xinheng.kernel.commitments.CommitmentSteps;
import org.xinheng.kernel.commitments.Commitments;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.commitments.Fulfilment;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** From a granted repair to the broken promise that takes it back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepairPromiseTest {

    @Inject
    TestTenants tenants;

    @Inject
    RepairScene scene;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentSteps steps;

    @Inject
    CommitmentDesk desk;

    @Test
    void aBrokenCommitmentOfRepairTakesTheRepairBackAndTheRecordIsPublicAgain() {
        var city = tenants.fresh();
        var fine = scene.fine(city);
        var firm = scene.firm(city, fine);
        var repair = scene.granted(city, firm, fine).row().id();
        scene.await(city, repair, "COMPLETED");
        assertThat(scene.state(fine)).isEqualTo("REPAIRED");

        var promise = promise(city, firm);
        assertThat(promise.kindLabel()).isEqualTo("信用修复型");
        assertThat(promise.channel()).isEqualTo("随信用修复申请签署");
        assertThat(promise.repair()).isEqualTo(repair);
        assertThat(commitments.text(firm, promise.id(), null).text()).startsWith("信用修复承诺书\n" + fine.name());

        var clerk = city.actor(Role.BUREAU_CLERK);
        var lead = city.actor(Role.BUREAU_LEAD);
        var proven = steps.addProof(clerk, promise.id(), "evidence", "处罚决定书.pdf", RepairScene.proof("again"));
        var judged = desk.judge(
                clerk,
                new Ticket(promise.id(), proven.file().row().version(), null),
                Finding.of(Fulfilment.NOT, "修复后再次因同一行为被查处。", "未依法诚信经营，再次违法。", "撤销信用修复，恢复公示至最长公示期届满。"));
        var broken =
                desk.decide(lead, new Ticket(promise.id(), judged.file().row().version(), null), true, null);

        assertThat(broken.file().row().stateLabel()).isEqualTo("未履行");
        assertThat(scene.state(fine)).isEqualTo("EFFECTIVE");
        scene.awaitPublic(fine, true);
        scene.await(city, repair, "REVOKED");
    }

    private CommitmentRow promise(TestTenant city, Actor firm) {
        long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        var query = new CommitmentQuery("repair-promise", null, null);
        var found = commitments.list(firm, query, null, 10).items();
        while (found.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
            found = commitments.list(firm, query, null, 10).items();
        }
        assertThat(found).hasSize(1);
        assertThat(commitments
                        .list(city.actor(Role.CITY_ADMINISTRATOR), query, null, 10)
                        .items())
                .extracting(CommitmentRow::id)
                .containsExactly(found.getFirst().id());
        UUID id = found.getFirst().id();
        return commitments.view(firm, id).commitment();
    }
}
