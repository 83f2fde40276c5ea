package org.xinheng.kernel.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.commitments.CommitmentScene.breach;
import static org.xinheng.kernel.commitments.CommitmentScene.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;

/** A commitment that is not for everybody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnpublishedCommitmentsTest {

    @Inject
    CommitmentScene scene;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentSteps steps;

    @Inject
    CommitmentDesk desk;

    @Inject
    Clock clock;

    @Test
    void whatIsNotForEverybodyIsNeitherShownNorPublishedAsARecord() {
        var cast = scene.cast();
        var drafted = commitments.begin(
                cast.clerk(),
                new BeginCommitment(
                        "incomplete-accepted",
                        cast.code(),
                        "民宿开业消防手续",
                        CommitmentScene.CONTENT,
                        null,
                        LocalDate.now(clock).plusDays(30),
                        false,
                        null,
                        null),
                null);
        var running = steps.sign(cast.firm(), seen(drafted), "张样例", scene.hash(cast.firm(), drafted));
        assertThat(scene.isPublic(running.commitment().id())).isFalse();
        var broken = desk.decide(cast.lead(), seen(scene.judged(cast, running, breach())), true, null);

        assertThat(scene.one(
                        "select publish from record where id = ?",
                        Objects.requireNonNull(broken.commitment().record()),
                        Boolean.class))
                .isFalse();
    }
}
