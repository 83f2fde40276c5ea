package org.xinheng.kernel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xinheng.kernel.articles.ArticleScene.seen;
import static org.xinheng.kernel.articles.ArticleScene.text;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.portal.PortalScene;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestKeycloak;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestKeycloak.class)
class ArticleAttachmentsTest {

    private static final byte[] PDF = TestFiles.pdf("办法");

    @Inject
    TestTenants tenants;

    @Inject
    Articles articles;

    @Inject
    ArticleAttachments attachments;

    @Inject
    Clock clock;

    private TestTenant city;
    private Actor clerk;
    private Actor administrator;
    private ArticleView draft;

    @BeforeEach
    void aDraft() {
        city = tenants.fresh();
        clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
        draft = articles.write(clerk, text("POLICY", "信用修复管理办法解读", "见附件。"));
    }

    private static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    private ArticleView add(ArticleView article, String name, byte[] content) {
        return attachments.add(clerk, article.getId(), article.version(), name, content);
    }

    private ArticleView published(ArticleView article) {
        var waiting = articles.submit(clerk, article.getId(), article.version());
        return articles.publish(administrator, waiting.getId(), waiting.version(), null);
    }

    private ArticleView replace(ArticleView article, Actor who, UUID file, @Nullable String reason) {
        return attachments.replace(
                who,
                article.getId(),
                article.version(),
                file,
                reason,
                NewAttachment.of("办法（更正）.pdf", TestFiles.pdf("更正")));
    }

    private String page(ArticleView article) {
        return PortalScene.get(city.host(), "/news/" + article.getId()).body();
    }

    private static String address(ArticleView article, UUID file) {
        return "/news/%s/attachments/%s".formatted(article.getId(), file);
    }

    @Test
    void filesAreAddedToADraftAndTakenAwayAndPublishedWithIt() {
        var two = add(add(draft, "办法.pdf", PDF), "清单.xlsx", TestFiles.workbook());
        assertThat(two.attachments())
                .extracting(ArticleView.Attachment::name, ArticleView.Attachment::state, ArticleView.Attachment::own)
                .containsExactly(tuple("办法.pdf", "CURRENT", true), tuple("清单.xlsx", "CURRENT", true));
        UUID first = two.attachments().getFirst().id();
        UUID second = two.attachments().getLast().id();
        assertThat(attachments.download(clerk, two.getId(), first).content()).isEqualTo(PDF);
        assertThat(PortalScene.get(city.host(), address(two, first)).status())
                .as("a draft")
                .isEqualTo(404);

        var one = attachments.remove(clerk, two.getId(), two.version(), second);
        var published = published(one);

        assertThat(page(published)).contains("附件</h2>", "办法.pdf", "1 KB").doesNotContain("清单.xlsx");
        var file = PortalScene.get(city.host(), address(published, first));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''%E5%8A%9E%E6%B3%95.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(PortalScene.get(city.host(), address(published, second)).status())
                .isEqualTo(404);
        assertThat(PortalScene.get(tenants.fresh().host(), address(published, first))
                        .status())
                .as("another city's portal")
                .isEqualTo(404);

        articles.withdraw(administrator, published.getId(), published.version(), "文件已废止。");
        assertThat(PortalScene.get(city.host(), address(published, first)).status())
                .isEqualTo(404);
    }

    @Test
    void whoAddsAFileWroteTheArticleAndMayNotPublishIt() {
        var more = attachments.add(administrator, draft.getId(), draft.version(), "办法.pdf", PDF);
        var waiting = articles.submit(clerk, more.getId(), more.version());

        refused(
                "ARTICLE_SECOND",
                "另一人发布",
                () -> articles.publish(administrator, waiting.getId(), waiting.version(), null));
        assertThat(articles.require(administrator, waiting.getId()).own()).isTrue();
        refused("ARTICLE_STEP_WRONG", "退回修改", () -> add(waiting, "清单.pdf", PDF));
        refused(
                "ARTICLE_STEP_WRONG",
                "",
                () -> attachments.remove(
                        clerk,
                        waiting.getId(),
                        waiting.version(),
                        waiting.attachments().getFirst().id()));
    }

    @Test
    void whoAddedAFileDoesNotPublishItHoweverManyOthersWroteInBetween() {
        var more = attachments.add(administrator, draft.getId(), draft.version(), "办法.pdf", PDF);
        var edited = articles.edit(clerk, more.getId(), seen(text("POLICY", "信用修复管理办法解读", "见附件，"), more.version()));
        var waiting = articles.submit(clerk, edited.getId(), edited.version());

        assertThat(articles.require(administrator, waiting.getId()).own()).isTrue();
        refused(
                "ARTICLE_SECOND",
                "另一人发布",
                () -> articles.publish(administrator, waiting.getId(), waiting.version(), null));
        var other = city.actor(Role.CITY_ADMINISTRATOR);
        assertThat(articles.publish(other, waiting.getId(), waiting.version(), null)
                        .row()
                        .state())
                .isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void aSensitiveWordBesideAReplacementNeedsAReasonOfWhoConfirmsIt() {
        var published = published(add(draft, "办法.pdf", PDF));
        var waits = replace(published, clerk, published.attachments().getFirst().id(), "原件误写“黑名单”。");
        UUID pending = waits.attachments().getLast().id();

        assertThat(waits.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.getFieldLabel()).isEqualTo("替换理由");
            assertThat(finding.word()).isEqualTo("黑名单");
        });
        refused(
                "ARTICLE_WORDS_UNEXPLAINED",
                "1处敏感词",
                () -> attachments.confirm(administrator, waits.getId(), waits.version(), pending, " "));
        assertThat(page(waits)).doesNotContain("黑名单");
        var done = attachments.confirm(administrator, waits.getId(), waits.version(), pending, "说明更正了什么。");
        assertThat(done.steps().getLast().note()).isEqualTo("办法（更正）.pdf：说明更正了什么。");
        assertThat(done.findings()).isEmpty();
        assertThat(page(done)).contains("黑名单");
    }

    @Test
    void anotherBureauGetsOnlyTheFilesThePublicGets() {
        var published = published(add(draft, "办法.pdf", PDF));
        UUID before = published.attachments().getFirst().id();
        var neighbour = city.actorOf(city.bureau("样例市场监管局"), Role.BUREAU_CLERK);
        var waits = replace(published, clerk, before, "第三条有误。");
        UUID pending = waits.attachments().getLast().id();

        assertThat(articles.require(neighbour, waits.getId()).attachments())
                .extracting(ArticleView.Attachment::id)
                .containsExactly(before);
        refused("ARTICLE_ATTACHMENT_UNKNOWN", "", () -> attachments.download(neighbour, waits.getId(), pending));
        attachments.confirm(administrator, waits.getId(), waits.version(), pending, null);
        assertThat(articles.require(neighbour, waits.getId()).attachments())
                .extracting(ArticleView.Attachment::id)
                .containsExactly(pending);
        refused("ARTICLE_ATTACHMENT_UNKNOWN", "", () -> attachments.download(neighbour, waits.getId(), before));
        assertThat(attachments
                        .download(city.actor(Role.AUDITOR), waits.getId(), before)
                        .content())
                .isEqualTo(PDF);
    }

    @Test
    void aFileIsSentWholeAndNotAgainToWhoKeepsIt() {
        byte[] large = TestFiles.pdf("甲".repeat(200_000));
        var published = published(add(draft, "大.pdf", large));
        String address = address(published, published.attachments().getFirst().id());

        var first = PortalScene.get(city.host(), address);
        assertThat(first.body()).isEqualTo(new String(large, StandardCharsets.UTF_8));
        assertThat(first.header("Content-Length")).isEqualTo(String.valueOf(large.length));
        String tag = first.header("ETag");
        assertThat(tag).isEqualTo("\"" + published.attachments().getFirst().id() + "\"");
        var kept = PortalScene.get(city.host(), address, "If-None-Match", "W/" + tag);
        assertThat(kept.status()).isEqualTo(304);
        assertThat(kept.body()).isEmpty();
        assertThat(PortalScene.get(city.host(), address, "If-None-Match", "\"x\"")
                        .status())
                .isEqualTo(200);
        articles.withdraw(administrator, published.getId(), published.version(), "文件已废止。");
        assertThat(PortalScene.get(city.host(), address, "If-None-Match", tag).status())
                .isEqualTo(404);
    }

    @Test
    void aPublishedFileIsReplacedWithADatedNoteOnceAnotherPersonConfirms() {
        var published = published(add(draft, "办法.pdf", PDF));
        UUID before = published.attachments().getFirst().id();
        refused(
                "ARTICLE_STEP_WRONG",
                "不能改动",
                () -> attachments.remove(clerk, published.getId(), published.version(), before));
        refused("CASE_REASON_MISSING", "替换附件的理由", () -> replace(published, clerk, before, " "));

        var waits = replace(published, clerk, before, "第三条有误。");
        UUID pending = waits.attachments().getLast().id();
        assertThat(waits.attachments())
                .extracting(ArticleView.Attachment::state)
                .containsExactly("CURRENT", "PENDING");
        assertThat(page(waits)).contains("办法.pdf").doesNotContain("更正");
        refused("ARTICLE_ATTACHMENT_PENDING", "先确认或撤回", () -> replace(waits, clerk, before, "又一次。"));
        refused("ROLE_MISSING", "", () -> attachments.confirm(clerk, waits.getId(), waits.version(), pending, null));

        var done = attachments.confirm(administrator, waits.getId(), waits.version(), pending, null);
        assertThat(done.attachments()).extracting(ArticleView.Attachment::state).containsExactly("REPLACED", "CURRENT");
        assertThat(page(done))
                .contains("办法（更正）.pdf", LocalDate.now(clock) + " 替换原附件：第三条有误。")
                .doesNotContain("办法.pdf");
        assertThat(PortalScene.get(city.host(), address(done, before)).status()).isEqualTo(404);
        assertThat(PortalScene.get(city.host(), address(done, pending)).body()).contains("更正");
        assertThat(attachments.download(clerk, done.getId(), before).content())
                .as("kept for officers")
                .isEqualTo(PDF);
        assertThat(done.steps()).extracting(ArticleView.Done::label).endsWith("提交替换附件", "确认替换附件");
        refused("ARTICLE_ATTACHMENT_UNKNOWN", "替换", () -> replace(done, clerk, before, "旧的。"));
    }

    @Test
    void whoProposesAReplacementDoesNotConfirmItAndMayGiveItUp() {
        var published = published(add(draft, "办法.pdf", PDF));
        UUID before = published.attachments().getFirst().id();
        var waits = replace(published, administrator, before, "第三条有误。");
        UUID pending = waits.attachments().getLast().id();

        refused(
                "ARTICLE_SECOND",
                "另一人确认",
                () -> attachments.confirm(administrator, waits.getId(), waits.version(), pending, null));
        var dropped = attachments.remove(administrator, waits.getId(), waits.version(), pending);

        assertThat(dropped.attachments())
                .extracting(ArticleView.Attachment::state)
                .containsExactly("CURRENT");
    }

    @Test
    void whatIsTooLargeOrOfAnotherKindOrTooManyIsRefused() {
        refused(
                "ARTICLE_ATTACHMENT_TOO_LARGE",
                "超过10 MB",
                () -> add(draft, "大.pdf", new byte[NewAttachment.LARGEST + 1]));
        refused(
                "ARTICLE_ATTACHMENT_REFUSED",
                "不是PDF",
                () -> add(draft, "假.pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        var full = draft;
        for (int i = 0; i < 10; i++) {
            full = add(full, "附件" + i + ".pdf", PDF);
        }
        var last = full;
        refused("ARTICLE_ATTACHMENT_REFUSED", "最多10个附件", () -> add(last, "再一个.pdf", PDF));
        refused("ARTICLE_CHANGED", "请刷新", () -> add(draft, "旧.pdf", PDF));
    }

    @Test
    void aNameWithTheNumberOfAPersonIsRefusedAndASensitiveWordNeedsAReason() {
        refused("ARTICLE_PERSONAL_DATA", "1处个人信息", () -> add(draft, "张某331102199003071231.pdf", PDF));

        var more = add(draft, "黑名单.pdf", PDF);
        assertThat(more.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.getFieldLabel()).isEqualTo("附件名称");
            assertThat(finding.word()).isEqualTo("黑名单");
        });
        refused("ARTICLE_WORDS_UNEXPLAINED", "1处敏感词", () -> published(more));
    }

    @Test
    void otherRolesBureausAndTenantsAreTurnedAway() {
        var more = add(draft, "办法.pdf", PDF);
        UUID file = more.attachments().getFirst().id();
        var elsewhere = tenants.fresh().actor(Role.CITY_ADMINISTRATOR);
        var neighbour = city.actorOf(city.bureau("样例市场监管局"), Role.BUREAU_CLERK);

        refused("ROLE_MISSING", "", () -> attachments.download(city.firm("91331102MA2E3XYT6J"), more.getId(), file));
        refused(
                "ROLE_MISSING",
                "",
                () -> attachments.add(city.actor(Role.AUDITOR), more.getId(), more.version(), "a.pdf", PDF));
        refused("ARTICLE_UNKNOWN", "", () -> attachments.download(elsewhere, more.getId(), file));
        refused("ARTICLE_UNKNOWN", "", () -> attachments.add(elsewhere, more.getId(), more.version(), "a.pdf", PDF));
        refused("ARTICLE_UNKNOWN", "", () -> attachments.remove(neighbour, more.getId(), more.version(), file));
        var published = published(more);
        refused("ARTICLE_NOT_YOURS", "其他单位", () -> replace(published, neighbour, file, "不是我的。"));
        var other = articles.write(clerk, text("NEWS", "另一篇", "文"));
        refused("ARTICLE_ATTACHMENT_UNKNOWN", "", () -> attachments.download(clerk, other.getId(), file));
    }

    @Test
    void theDatabaseItselfKeepsWhatWasPublished() {
        var published = published(add(draft, "办法.pdf", PDF));
        for (String change : new String[] {
            "update article_attachment set content = 'x' where article = ?",
            "delete from article_attachment where article = ?"
        }) {
            assertThatThrownBy(() -> tenants.superuser().useHandle(handle -> handle.execute(change, published.getId())))
                    .hasMessageContaining("a file of an article");
        }
    }

    @Test
    void overHttpTheFileIsTheBody() {
        String path = "/api/t/" + city.slug() + "/articles/" + draft.getId() + "/attachments";
        var added = city.as(Role.CITY_ADMINISTRATOR)
                .contentType("application/octet-stream")
                .body(PDF)
                .queryParam("name", "办法.pdf")
                .queryParam("version", draft.version())
                .post(path);
        assertThat(added.statusCode()).isEqualTo(201);
        String file = added.jsonPath().getString("attachments[0].id");
        var got = city.as(Role.AUDITOR).get(path + "/" + file);
        assertThat(got.asByteArray()).isEqualTo(PDF);
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.header("Content-Disposition")).startsWith("attachment;");
        int wrong = city.as(Role.CITY_ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path + "/" + file + "/confirm")
                .statusCode();
        assertThat(wrong).isEqualTo(409);
        int gone = city.as(Role.CITY_ADMINISTRATOR)
                .queryParam("version", added.jsonPath().getInt("version"))
                .delete(path + "/" + file)
                .statusCode();
        assertThat(gone).isEqualTo(200);
    }
}
