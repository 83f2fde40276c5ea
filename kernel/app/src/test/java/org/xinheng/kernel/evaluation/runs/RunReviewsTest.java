package org.xinheng.kernel.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.publicity.GradeScene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestPlugins;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Scores about natural persons take no effect without a human (个人信息保护法第二十四条). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
@QuarkusTestResource(TestPlugins.class)
class RunReviewsTest {

    private static final String NOTE = "逐一核对了评为最低一级的三人，依据的表彰、培训记录无误。";

    @Inject
    TestTenants tenants;

    @Inject
    GradeScene scene;

    @Inject
    Plugins plugins;

    @Inject
    GradeRuns runs;

    private TestTenant mine;
    private Actor lead;
    private Actor administrator;
    private UUID draft;

    @BeforeEach
    void aDraftAboutAPerson() {
        mine = tenants.fresh();
        lead = mine.actor(Role.BUREAU_LEAD);
        administrator = mine.actor(Role.CITY_ADMINISTRATOR);
        plugins.enable(lead, "agriculture");
        draft = scene.run(mine, "DRAFT", "2026-11-01", Map.of(scene.farm(mine, "样例家庭农场"), "A"));
        set("update grade set kind = 'NATURAL_PERSON' where run = '%s'");
        set("update grade_run set started_by = '%s' where id = '%%s'".formatted(lead.person()));
    }

    private void set(String sql) {
        tenants.superuser().useHandle(handle -> handle.execute(sql.formatted(draft)));
    }

    @Test
    void withoutAHumanReviewItIsNotPublished() {
        assertThatThrownBy(() -> runs.publish(administrator, draft, "已核对"))
                .hasMessageStartingWith("涉及自然人的评价结果须先经人工复核（个人信息保护法第二十四条）");

        var reviews = runs.review(administrator, draft, NOTE);

        assertThat(reviews).singleElement().satisfies(review -> {
            assertThat(review.note()).isEqualTo(NOTE);
            assertThat(review.byName()).isEqualTo(administrator.name());
        });
        assertThat(runs.publish(administrator, draft, "已核对").state()).isEqualTo(RunState.PUBLISHED);
        assertThat(runs.listReviews(lead, draft)).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesToPublishWithoutIt() {
        assertThatThrownBy(() -> set("update grade_run set state = 'PUBLISHED' where id = '%s'"))
                .hasMessageContaining("needs a human review");
    }

    @Test
    void whoStartedTheRunCannotReviewIt() {
        assertThatThrownBy(() -> runs.review(lead, draft, NOTE)).hasMessageContaining("须由发起人以外的另一人实名进行");
    }

    @Test
    void theKernelItselfIsNoHuman() {
        assertThatThrownBy(() -> runs.review(Actor.system(mine.id()), draft, NOTE))
                .hasMessageContaining("实名");
    }

    @Test
    void aWordIsNoReview() {
        assertThatThrownBy(() -> runs.review(administrator, draft, "同意")).hasMessageStartingWith("请写明复核了哪些个案");
        assertThatThrownBy(() -> runs.review(administrator, draft, " ")).hasMessageStartingWith("请写明理由");
    }

    @Test
    void aClerkAnotherTenantAndAPublishedRunAreRefused() {
        assertThatThrownBy(() -> runs.review(mine.actor(Role.BUREAU_CLERK), draft, NOTE))
                .hasMessageContaining("您的角色不能执行此操作");
        var stranger = tenants.fresh();
        assertThatThrownBy(() -> runs.review(stranger.actor(Role.CITY_ADMINISTRATOR), draft, NOTE))
                .hasMessageStartingWith("没有这次评价");
        stranger.as(Role.CITY_ADMINISTRATOR)
                .get("/api/t/%s/grade-runs/%s/reviews".formatted(mine.slug(), draft))
                .then()
                .statusCode(404);
        runs.discard(administrator, draft, "不再需要");
        assertThatThrownBy(() -> runs.review(administrator, draft, NOTE)).hasMessageContaining("只有等待发布的评价可以复核");
    }

    @Test
    void aRunAboutFirmsNeedsNone() {
        set("update grade set kind = 'ORGANISATION' where run = '%s'");

        assertThat(runs.publish(administrator, draft, "已核对").state()).isEqualTo(RunState.PUBLISHED);
    }
}
