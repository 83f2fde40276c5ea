package org.xinheng.kernel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xinheng.kernel.articles.ArticleScene.seen;
import static org.xinheng.kernel.articles.ArticleScene.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticlesTest {

    private static final WriteArticle NOTICE = text("POLICY", "信用修复管理办法解读", "申请信用修复的条件。");

    @Inject
    TestTenants tenants;

    @Inject
    Articles articles;

    @Inject
    ArticleScene scene;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor clerk;
    private Actor administrator;

    @BeforeEach
    void aCity() {
        city = tenants.fresh();
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
    }

    private static AbstractThrowableAssert<?, ?> refused(String code, String words, ThrowingCallable step) {
        return assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    private ArticleView submitted(Actor writer, WriteArticle text) {
        var draft = articles.write(writer, text);
        return articles.submit(writer, draft.getId(), draft.version());
    }

    private ArticleView publish(ArticleView article, @Nullable String reason) {
        return articles.publish(administrator, article.getId(), article.version(), reason);
    }

    private long publicly(UUID id) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("select count(*) from public_article where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void anArticleIsWrittenByOnePublishedByAnotherAndTakenDownWithAReason() {
        var draft = articles.write(clerk, NOTICE);
        assertThat(draft.row().getStateLabel()).isEqualTo("草稿");
        assertThat(draft.row().getShelfLabel()).isEqualTo("政策法规");
        assertThat(draft.own()).isTrue();
        assertThat(publicly(draft.getId())).isZero();

        var edited = articles.edit(clerk, draft.getId(), seen(text("POLICY", "信用修复办法解读", "第一条"), draft.version()));
        var waiting = articles.submit(clerk, edited.getId(), edited.version());
        var published = publish(waiting, null);

        assertThat(published.row().state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(published.row().publishedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(published.html()).isEqualTo("<p>第一条</p>\n");
        assertThat(publicly(published.getId())).isEqualTo(1);

        var gone = articles.withdraw(administrator, published.getId(), published.version(), "文件已废止。");
        assertThat(gone.row().getStateLabel()).isEqualTo("已撤下");
        assertThat(gone.withdrawnBecause()).isEqualTo("文件已废止。");
        assertThat(gone.steps()).extracting(ArticleView.Done::label).containsExactly("起草", "修改", "提交审核", "发布", "撤下");
        assertThat(publicly(published.getId())).isZero();
        assertThat(lines(published.getId()))
                .containsExactly(
                        "articles.write", "articles.edit", "articles.submit", "articles.publish", "articles.withdraw");
    }

    /** Actions of the audit lines about an article, in order. */
    private List<String> lines(UUID id) {
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        select action from audit_line l where tenant = :tenant and l::text like :id
                          and action <> 'articles.view' order by at
                        """)
                        .bind("tenant", city.id())
                        .bind("id", "%" + id + "%")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void whoWroteAnyOfItMayNotPublishIt() {
        var own = submitted(administrator, NOTICE);
        refused("ARTICLE_SECOND", "另一位信用平台管理员", () -> publish(own, null));

        var theirs = submitted(clerk, NOTICE);
        var back = articles.giveBack(administrator, theirs.getId(), theirs.version(), "请补充依据。");
        var mended = articles.edit(administrator, back.getId(), seen(NOTICE, back.version()));
        var again = articles.submit(clerk, mended.getId(), mended.version());
        refused("ARTICLE_SECOND", "另一人发布", () -> publish(again, null));

        var returned =
                articles.giveBack(city.actor(Role.CITY_ADMINISTRATOR), again.getId(), again.version(), "请改一个逗号。");
        var comma = articles.edit(clerk, returned.getId(), seen(NOTICE, returned.version()));
        var last = articles.submit(clerk, comma.getId(), comma.version());
        assertThat(articles.require(administrator, last.getId()).own()).isTrue();
        refused("ARTICLE_SECOND", "另一人发布", () -> publish(last, null));
        assertThatThrownBy(() -> tenants.superuser()
                        .useHandle(handle -> handle.execute("""
                                update article set state = 'PUBLISHED', published_on = begun_on, published_by = ? where id = ?
                                """, administrator.person(), last.getId())))
                .hasMessageContaining("article_published_by_another");

        var other = city.actor(Role.CITY_ADMINISTRATOR);
        assertThat(articles.publish(other, last.getId(), last.version(), null)
                        .row()
                        .state())
                .isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void aWrongRoleIsTurnedAway() {
        var waiting = submitted(clerk, NOTICE);
        var lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);

        refused("ROLE_MISSING", "信用办", () -> articles.publish(lead, waiting.getId(), waiting.version(), null));
        refused("ROLE_MISSING", "", () -> articles.giveBack(lead, waiting.getId(), waiting.version(), "请修改。"));
        refused("ROLE_MISSING", "", () -> articles.write(city.actor(Role.AUDITOR), NOTICE));
        refused("ROLE_MISSING", "", () -> articles.require(city.firm("91331102MA2E3XYT6J"), waiting.getId()));
        var published = publish(waiting, null);
        refused("ROLE_MISSING", "", () -> articles.withdraw(clerk, published.getId(), published.version(), "写错了。"));
        assertThat(articles.require(city.actor(Role.AUDITOR), published.getId()).editable())
                .isFalse();
    }

    @Test
    void anotherTenantAndAnotherBureauSeeNoDraft() {
        var draft = articles.write(clerk, NOTICE);
        var elsewhere = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        var neighbour = city.actorOf(city.bureau("样例市场监管局"), Role.BUREAU_CLERK);

        refused("ARTICLE_UNKNOWN", "没有这篇文章", () -> articles.require(elsewhere, draft.getId()));
        refused("ARTICLE_UNKNOWN", "", () -> articles.publish(elsewhere, draft.getId(), draft.version(), null));
        refused("ARTICLE_UNKNOWN", "", () -> articles.edit(neighbour, draft.getId(), seen(NOTICE, draft.version())));
        assertThat(articles.list(neighbour, question(null, null, null)).items()).isEmpty();

        var published = publish(articles.submit(clerk, draft.getId(), draft.version()), null);
        assertThat(articles.require(neighbour, published.getId()).editable()).isFalse();
        assertThat(articles.list(elsewhere, question(null, null, null)).items()).isEmpty();
    }

    @Test
    void aStepIsTakenOnlyInItsStateAndByWhoSawTheLatest() {
        var draft = articles.write(clerk, NOTICE);
        refused("ARTICLE_STEP_WRONG", "先提交审核", () -> publish(draft, null));
        refused("ARTICLE_CHANGED", "请刷新", () -> articles.submit(clerk, draft.getId(), null));
        var waiting = articles.submit(clerk, draft.getId(), draft.version());
        refused("ARTICLE_CHANGED", "待审核发布", () -> articles.submit(clerk, draft.getId(), draft.version()));
        refused(
                "ARTICLE_STEP_WRONG",
                "退回修改",
                () -> articles.edit(clerk, waiting.getId(), seen(NOTICE, waiting.version())));
        refused(
                "CASE_REASON_MISSING",
                "退回修改的理由",
                () -> articles.giveBack(administrator, waiting.getId(), waiting.version(), " "));
        var published = publish(waiting, null);
        refused(
                "ARTICLE_STEP_WRONG",
                "另写一篇",
                () -> articles.edit(administrator, published.getId(), seen(NOTICE, published.version())));
        refused(
                "CASE_REASON_MISSING",
                "撤下的理由",
                () -> articles.withdraw(administrator, published.getId(), published.version(), null));
    }

    @Test
    void theDatabaseItselfKeepsWhatWasPublished() {
        var published = publish(submitted(clerk, NOTICE), null);

        assertThatThrownBy(() -> tenants.superuser()
                        .useHandle(handle -> handle.createUpdate("update article set body = '改' where id = :id")
                                .bind("id", published.getId())
                                .execute()))
                .hasMessageContaining("a published article does not change");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var empty =
                new WriteArticle("SPORT", " ", null, "", null, null, LocalDate.of(2999, 1, 1), null, null, null, null);
        refused("ARTICLE_INVALID", "6处", () -> articles.write(clerk, empty))
                .satisfies(refused -> assertThat(((KernelException) refused).errors())
                        .extracting(FieldError::field)
                        .containsExactly("shelf", "title", "summary", "body", "source", "issuedOn"));
        var training = seen(text("TRAINING", "培训", "内容"), null);
        refused("ARTICLE_INVALID", "3处", () -> articles.preview(clerk, training))
                .satisfies(refused -> assertThat(((KernelException) refused).errors())
                        .extracting(FieldError::field)
                        .containsExactly("heldOn", "place", "attend"));
        var placed = new WriteArticle("NEWS", "题", "摘", "文", "源", null, ArticleScene.ISSUED, null, "会议室", null, null);
        refused("ARTICLE_INVALID", "1处", () -> articles.write(clerk, placed));
        refused("ARTICLE_INVALID", "SPORT", () -> articles.list(clerk, question("SPORT", null, null)));
        refused("ARTICLE_INVALID", "OPEN", () -> articles.list(clerk, question(null, "OPEN", null)));
        refused("ARTICLE_CURSOR_INVALID", "第一页", () -> articles.list(clerk, question(null, null, "x")));
    }

    @Test
    void personalDataIsNamedByPlaceAndBlocksPublication() {
        var waiting = submitted(clerk, text("CASES", "案例", "第一行\n当事人张某331102199003071231，电话13905781234。"));

        assertThat(waiting.findings())
                .extracting(
                        Finding::getKindLabel, Finding::getFieldLabel, Finding::line, Finding::word, Finding::blocks)
                .containsExactly(
                        tuple("公民身份号码", "正文", 2, "331*************31", true),
                        tuple("手机号码", "正文", 2, "139******34", true));
        assertThat(waiting.findings())
                .allSatisfy(finding ->
                        assertThat(finding.excerpt()).contains(finding.word()).doesNotContain("19900307", "0578"));
        refused("ARTICLE_PERSONAL_DATA", "2处个人信息", () -> publish(waiting, "都是公开过的。"))
                .satisfies(refused -> assertThat(((KernelException) refused).errors())
                        .extracting(FieldError::detail)
                        .allSatisfy(
                                detail -> assertThat(detail).startsWith("正文第2行").doesNotContain("19900307")));
        assertThat(publicly(waiting.getId())).isZero();
    }

    @Test
    void sensitiveWordsNeedAWrittenReasonThatIsKept() {
        var waiting = submitted(clerk, text("NEWS", "“黑名单”更名", "现称严重失信主体名单。"));

        assertThat(waiting.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.WORD);
            assertThat(finding.word()).isEqualTo("黑名单");
            assertThat(finding.getFieldLabel()).isEqualTo("标题");
            assertThat(finding.reason()).contains("严重失信主体名单");
            assertThat(finding.basis()).contains("国办发〔2020〕49号");
            assertThat(finding.blocks()).isFalse();
        });
        refused("ARTICLE_WORDS_UNEXPLAINED", "1处敏感词", () -> publish(waiting, " "));
        var published = publish(waiting, "说明旧称已停用，引用原文。");
        assertThat(published.publishedBecause()).isEqualTo("说明旧称已停用，引用原文。");
        assertThat(published.steps().getLast().note()).isEqualTo("说明旧称已停用，引用原文。");
        assertThat(published.findings()).isEmpty();
    }

    @Test
    void aListIsPagedWithoutGapsAndNarrowed() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            ids.add(articles.write(clerk, text(i % 2 == 0 ? "NEWS" : "CASES", "文章" + i, "内容"))
                    .getId());
        }
        scene.training(city, "信用修复培训");

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = articles.list(administrator, new ArticleQuestion(null, "DRAFT", null, after, 2));
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyElementsOf(ids.reversed());
        assertThat(articles.list(clerk, question("TRAINING", null, null)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.title()).isEqualTo("信用修复培训"));
        assertThat(articles.list(clerk, new ArticleQuestion("CASES", null, "文章3", null, 20))
                        .items())
                .extracting(ArticleRow::title)
                .containsExactly("文章3");
    }

    private static ArticleQuestion question(@Nullable String shelf, @Nullable String state, @Nullable String after) {
        return new ArticleQuestion(shelf, state, null, after, 20);
    }
}
