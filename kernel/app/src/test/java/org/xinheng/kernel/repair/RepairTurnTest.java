package org.xinheng.kernel.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.monitoring.Monitoring;
import org.xinheng.kernel.monitoring.OpenTask;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;
import org.xinheng.kernel.workbench.notices.Notice;
import org.xinheng.kernel.workbench.notices.Notice.Kind;
import org.xinheng.kernel.workbench.notices.Notices;

/** In whose queue an application lies, and who is told that it came. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RepairTurnTest {

    private static final CaseQuery TURN = CaseQuery.OPEN.whoseTurnItIs();

    @Inject
    TestTenants tenants;

    @Inject
    RepairScene scene;

    @Inject
    RepairDesk repairs;

    @Inject
    CaseDesk desk;

    @Inject
    Monitoring monitoring;

    @Inject
    Notices notices;

    private TestTenant city;
    private TestRecord fine;
    private Actor firm;
    private Actor platform;

    @BeforeEach
    void aFirmWithAFine() {
        city = tenants.fresh();
        fine = scene.fine(city);
        firm = scene.firm(city, fine);
        platform = city.actorOf(city.bureau("发展和改革局"), Role.CITY_ADMINISTRATOR);
    }

    @Test
    void aFirmsOwnDraftIsNoOfficersWork() {
        scene.prepared(firm, fine);

        assertThat(desk.list(platform, TURN, null, 10).items()).isEmpty();
        assertThat(monitoring.tasks(platform)).extracting(OpenTask::kind).doesNotContain("CASES_OPEN");
        assertThat(desk.list(firm, TURN, null, 10).items())
                .extracting(CaseRow::state, CaseRow::applicantsTurn)
                .containsExactly(tuple("DRAFT", true));
    }

    @Test
    void onceHandedInItIsThePlatformsAndWhenGivenBackTheFirmsAgain() {
        var submitted = scene.submitted(firm, fine);

        assertThat(desk.list(platform, TURN, null, 10).items())
                .extracting(CaseRow::state)
                .containsExactly("SUBMITTED");
        assertThat(monitoring.tasks(platform))
                .extracting(OpenTask::kind, OpenTask::count)
                .contains(tuple("CASES_OPEN", 1L));
        assertThat(desk.list(firm, TURN, null, 10).items()).isEmpty();

        repairs.giveBack(platform, RepairScene.seen(submitted), "请补充缴款凭证");

        assertThat(desk.list(platform, TURN, null, 10).items()).isEmpty();
        assertThat(desk.list(firm, TURN, null, 10).items())
                .extracting(CaseRow::state)
                .containsExactly("RETURNED");
    }

    @Test
    void theListHoldsAsManyAsTheCounterSays() {
        scene.submitted(firm, fine);
        var second = scene.fine(city);
        scene.submitted(scene.firm(city, second), second);
        var counted = monitoring.tasks(platform).stream()
                .filter(task -> task.kind().equals("CASES_OPEN"))
                .findFirst()
                .orElseThrow();

        assertThat(counted.link()).isEqualTo("cases?turn=true");
        assertThat(desk.list(platform, TURN, null, 50).items()).hasSize((int) counted.count());
    }

    @Test
    void thoseWhoseQueueItCameToAreToldUntilTheyHaveLooked() {
        scene.forwarded(city, firm, fine);
        var clerk = city.actor(Role.BUREAU_CLERK);

        var news = notices.list(clerk);
        assertThat(news.items()).extracting(Notice::kind, Notice::unread).containsExactly(tuple(Kind.CAME, true));
        assertThat(news.unread()).isOne();
        assertThat(notices.see(clerk, news.items().getFirst().at()).unread()).isZero();
        assertThat(notices.list(clerk).items()).hasSize(1);
        assertThat(notices.list(city.actor(Role.AUDITOR)).items()).isEmpty();
        assertThat(notices.list(tenants.fresh().actor(Role.BUREAU_CLERK)).items())
                .isEmpty();
    }

    @Test
    void aShortDeadlineIsToldAsSuchAndAnewWhenItCameAfterTheLastLook() {
        notices.see(platform, Instant.now().minusSeconds(1));
        scene.submitted(firm, fine);

        assertThat(notices.list(platform).items()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.DUE);
            assertThat(notice.left()).isEqualTo(2);
            assertThat(notice.unread()).isTrue();
        });
        assertThat(notices.list(firm).items()).isEmpty();
    }

    @Test
    void aFirmIsToldWhatWasDecidedAndNothingOfAProposal() {
        var forwarded = scene.forwarded(city, firm, fine);
        scene.proposed(city, forwarded, new Proposal(true, "已核实履行完毕", false));

        assertThat(notices.list(firm).items()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.OUTCOME);
            assertThat(notice.note()).contains("受理并转认定单位").doesNotContain("审核意见");
        });
        assertThat(notices.list(scene.firm(city, scene.fine(city))).items()).isEmpty();
    }

    @Test
    void nobodyHasSeenTheFuture() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> notices.see(platform, Instant.now().plusSeconds(3600)))
                .hasMessageContaining("不能晚于现在");
    }
}
