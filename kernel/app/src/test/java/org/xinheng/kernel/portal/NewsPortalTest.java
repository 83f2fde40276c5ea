package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.articles.ArticleScene;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NewsPortalTest {

    private static final Pattern ARTICLE = Pattern.compile("href=\"/news/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Inject
    PortalScene scene;

    @Inject
    ArticleScene articles;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    private static long count(String html) {
        return ARTICLE.matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .count();
    }

    @Test
    void anArticleIsShownWithItsSourceAndItsTextAndNothingInItIsMarkup() {
        var id = articles.published(
                city, "CASES", "守信<b>案例", "## 做法\n\n<img src=x onerror=alert(1)>\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |");

        assertThat(PortalScene.page(city, "/news/" + id))
                .contains("守信&lt;b&gt;案例", "样例市信用办", "2026-01-05", "<h2>做法</h2>", "<th>甲</th>", "典型案例")
                .contains("<meta name=\"description\" content=\"样例摘要。\">")
                .doesNotContain("<img src=x");
    }

    @Test
    void aTrainingSaysWhenWhereAndHowToAttend() {
        var id = articles.training(city, "信用修复培训");

        assertThat(PortalScene.page(city, "/news/" + id)).contains("怎样参加", "2026-12-08", "市民中心三楼", "0578-2091234");
        assertThat(PortalScene.page(city, "/news?shelf=training")).contains("信用修复培训", "举办日期");
    }

    @Test
    void theListIsPagedAndNarrowedByColumn() {
        for (int i = 0; i < 22; i++) {
            articles.published(city, i == 7 ? "POLICY" : "NEWS", "文章" + i, "内容");
        }
        var first = PortalScene.page(city, "/news");
        assertThat(count(first)).isEqualTo(20);
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = PortalScene.page(city, next.group(1).replace("&amp;", "&"));
        assertThat(count(second)).isEqualTo(2);
        assertThat(second).contains("文章0<", "文章1<").doesNotContain("文章21<");
        assertThat(PortalScene.page(city, "/news?shelf=policy"))
                .contains("文章7<", "aria-current=\"page\">政策法规")
                .doesNotContain("文章8<");
        assertThat(count(PortalScene.page(city, "/"))).as("the home page").isEqualTo(3);
    }

    @Test
    void whatIsTakenDownIsGoneAtOnceAndAnotherCitysIsNotHere() {
        var id = articles.published(city, "NEWS", "旧闻", "内容");
        var other = scene.city();
        assertThat(PortalScene.get(other, "/news/" + id).status()).isEqualTo(404);
        assertThat(PortalScene.page(other, "/news")).doesNotContain("旧闻").contains("没有已发布的文章");
        var tag = PortalScene.get(city, "/news").header("ETag");
        assertThat(PortalScene.get(city, "/news", "If-None-Match", tag).status())
                .isEqualTo(304);

        articles.withdraw(city, id);

        assertThat(PortalScene.get(city, "/news/" + id).status()).isEqualTo(404);
        assertThat(PortalScene.get(city, "/news", "If-None-Match", tag).status())
                .as("a kept copy does not count any more")
                .isEqualTo(200);
        assertThat(PortalScene.get(city, "/news/feed").body()).doesNotContain("旧闻");
        assertThat(PortalScene.get(city, "/news/1").status()).isEqualTo(404);
    }

    @Test
    void feedAndSiteMapNameTheArticles() {
        var id = articles.published(city, "NEWS", "甲&乙", "内容");

        var feed = PortalScene.get(city, "/news/feed");
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<title>甲&amp;乙</title>", "urn:uuid:" + id, "/news/" + id);
        assertThat(PortalScene.get(city, "/sitemap.xml").body()).contains("/news/" + id + "</loc><lastmod>");
    }

    @Test
    void thePagesSpeakEnglish() {
        articles.published(city, "NEWS", "动态", "内容");
        assertThat(PortalScene.get(city, "/news", "Cookie", "lang=en").body())
                .contains("Policy and news", "Campaigns and training", "Articles are in Chinese only");
    }
}
