package org.xinheng.kernel.articles;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestTenant;

/** Articles written and published the way people do it. */
@Singleton
public class ArticleScene {

    static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    private final Articles articles;

    ArticleScene(Articles articles) {
        this.articles = articles;
    }

    /** A text that has nothing wrong with it. */
    static WriteArticle text(String shelf, String title, String body) {
        return new WriteArticle(shelf, title, "样例摘要。", body, "样例市信用办", null, ISSUED, null, null, null, null);
    }

    static WriteArticle training(String title) {
        return new WriteArticle(
                "TRAINING",
                title,
                "面向企业的信用修复培训。",
                "讲解申请条件和材料。",
                "样例市信用办",
                null,
                ISSUED,
                LocalDate.of(2026, 12, 8),
                "市民中心三楼",
                "上午九点，电话0578-2091234报名",
                null);
    }

    static WriteArticle seen(WriteArticle text, @Nullable Integer version) {
        return new WriteArticle(
                text.shelf(),
                text.title(),
                text.summary(),
                text.body(),
                text.source(),
                text.documentNo(),
                text.issuedOn(),
                text.heldOn(),
                text.place(),
                text.attend(),
                version);
    }

    /** A published article; its id. */
    public UUID published(TestTenant city, String shelf, String title, String body) {
        return published(city, text(shelf, title, body));
    }

    /** A published training; its id. */
    public UUID training(TestTenant city, String title) {
        return published(city, training(title));
    }

    private UUID published(TestTenant city, WriteArticle text) {
        var clerk = city.actorOf(city.bureau(), Role.BUREAU_CLERK);
        var draft = articles.write(clerk, text);
        var submitted = articles.submit(clerk, draft.getId(), draft.version());
        return articles.publish(city.actor(Role.CITY_ADMINISTRATOR), draft.getId(), submitted.version(), null)
                .getId();
    }

    /** Takes a published article down. */
    public void withdraw(TestTenant city, UUID id) {
        var administrator = city.actor(Role.CITY_ADMINISTRATOR);
        articles.withdraw(administrator, id, articles.require(administrator, id).version(), "文件已废止。");
    }
}
