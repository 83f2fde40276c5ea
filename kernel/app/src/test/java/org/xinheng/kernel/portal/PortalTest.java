package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PortalTest {

    private static final String CODE = "91331102MA2E3XYT6J";
    /** Begins data for search engines, which no browser runs. */
    private static final String DATA = "<script type=\"application/ld+json\">";

    private static final Pattern RECORD = Pattern.compile("href=\"/records/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Inject
    PortalScene scene;

    @Inject
    TenantDirectory directory;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    @Test
    void theHomePageShowsTheCityItsFiguresAndTheLatestRecords() {
        scene.permit(city, CODE, "云和绿谷食用菌有限公司", "2026-03-01");
        scene.penalty(city, CODE, "云和绿谷食用菌有限公司", "2026-03-02", "SERIOUS");

        assertThat(PortalScene.page(city, "/"))
                .contains("信用测试市", "云和绿谷食用菌有限公司", "严重失信", "<dd>1<small>条</small></dd>")
                .contains("<html lang=\"zh-CN\"", "<main id=\"main\">", "class=\"skip\"");
    }

    @Test
    void aListPagesWithoutGapsAndWithoutDoubles() {
        var made = new HashSet<String>();
        for (var i = 0; i < 45; i++) {
            made.add(scene.permit(city, CODE, "样例有限公司", "2026-03-%02d".formatted(1 + i / 9))
                    .toString());
        }

        var seen = new ArrayList<String>();
        var path = "/permits";
        for (var page = 0; page < 3; page++) {
            var html = PortalScene.page(city, path);
            RECORD.matcher(html).results().forEach(match -> seen.add(match.group(1)));
            var next = NEXT.matcher(html);
            path = next.find() ? next.group(1) : "";
        }

        assertThat(path).isEmpty();
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(new HashSet<>(seen)).isEqualTo(made);
    }

    @Test
    void aListIsNarrowedByYearClassAndSubject() {
        var old = scene.penalty(city, CODE, "甲样例公司", "2025-03-01", "GENERAL");
        var serious = scene.penalty(city, CODE, "甲样例公司", "2026-03-01", "SERIOUS");
        var other = scene.penalty(city, "91331102MA2E3XYT7A", "乙样例公司", "2026-03-01", "GENERAL");

        assertThat(records("/penalties?year=2025")).containsExactly(old.toString());
        assertThat(records("/penalties?class=SERIOUS")).containsExactly(serious.toString());
        assertThat(records("/penalties?code=91331102MA2E3XYT7A")).containsExactly(other.toString());
        assertThat(records("/penalties?authority=A1&year=nonsense&class=nonsense&after=nonsense"))
                .hasSize(3);
    }

    @Test
    void aRecordShowsItsFieldsItsPeriodAndTheWayToObject() {
        var id = scene.penalty(city, CODE, "甲样例公司", "2026-03-01", "GENERAL");

        assertThat(PortalScene.page(city, "/records/" + id))
                .contains("许可内容", "2026-03-01", "长期", "怎样提出异议", "怎样申请修复", "《样例法》");
    }

    @Test
    void namesAndFieldsAreShownAsTextAndNeverAsMarkup() {
        var id = scene.permit(city, CODE, "<script>alert(1)</script>有限公司", "2026-03-01");

        for (var path : List.of(
                "/",
                "/permits",
                "/records/" + id,
                "/subjects/" + CODE,
                "/search?q=alert",
                "/search?q=%3Cscript%3Ealert%3C/script%3E")) {
            assertThat(PortalScene.page(city, path).replace(DATA, "")).doesNotContain("<script", "<b>销售");
        }
        assertThat(PortalScene.page(city, "/records/" + id)).contains("&lt;script&gt;alert(1)", "准予&lt;b&gt;销售");
    }

    @Test
    void anotherCitysRecordDoesNotExistHere() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        var other = scene.city();

        assertThat(PortalScene.get(other, "/records/" + id).status()).isEqualTo(404);
        assertThat(PortalScene.get(other, "/subjects/" + CODE).status()).isEqualTo(404);
        assertThat(PortalScene.page(other, "/permits")).doesNotContain(id.toString());
    }

    @Test
    void aRecordBeyondItsPeriodIsGoneEvenBeforeItIsTakenDown() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        scene.database()
                .useHandle(handle ->
                        handle.execute("update public_record set publish_until = '2026-03-02' where id = ?", id));

        var answer = PortalScene.get(city, "/records/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("公示期已满");
        assertThat(records("/permits")).isEmpty();
    }

    @Test
    void nonsenseInAnAddressIsAMissingPage() {
        for (var path : List.of("/records/1", "/subjects/x", "/acts/unknown")) {
            var answer = PortalScene.get(city, path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("没有这个页面");
        }
    }

    @Test
    void anUnknownAddressIsTheTenantsOwnMissingPageForPeopleAndAProblemForPrograms() {
        for (var path : List.of("/nothing", "/nothing/at/all", "/permits/2026", "/wp-login.php")) {
            var answer = PortalScene.get(city, path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("没有这个页面", "信用测试市", "/brand.css");
        }
        assertThat(PortalScene.get(city, "/nothing").body()).contains("没有这个页面");
        assertThat(PortalScene.get("nobody.localhost", "/nothing").status()).isEqualTo(404);
        var asked = PortalScene.get(city, "/nothing", "Accept", "application/json");
        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
        assertThat(asked.json().getString("code")).isEqualTo("HTTP_404");
        var api = PortalScene.get(city, "/api/nothing", "Accept", "text/html");
        assertThat(api.status()).isEqualTo(404);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        var tag = PortalScene.get(city, "/permits").header("ETag");

        var again = PortalScene.get(city, "/permits", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(PortalScene.get(city, "/permits", "If-None-Match", tag, "Cookie", "lang=en")
                        .status())
                .isEqualTo(200);
        scene.permit(city, CODE, "甲样例公司", "2026-03-02");
        assertThat(PortalScene.get(city, "/permits", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void anApiAnswerThatDidNotChangeIsNotSentAgain() {
        scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        var path = "/api/public/subjects/" + CODE;
        var tag = PortalScene.get(city, path).header("ETag");

        assertThat(PortalScene.get(city, path, "If-None-Match", tag).status()).isEqualTo(304);
        scene.permit(city, CODE, "甲样例公司", "2026-03-02");
        assertThat(PortalScene.get(city, path, "If-None-Match", tag).json().getInt("permits"))
                .isEqualTo(2);
    }

    @Test
    void aSuspendedCitysPortalIsClosedAtOnce() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        scene.database().useHandle(handle -> handle.execute("update tenant set open = false where id = ?", city.id()));
        directory.forget();

        for (var path :
                List.of("/", "/permits", "/records/" + id, "/subjects/" + CODE, "/about", "/search?q=" + CODE)) {
            var answer = PortalScene.get(city, path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("暂停服务").doesNotContain("甲样例公司");
        }
        assertThat(PortalScene.get(city, "/api/public/subjects/" + CODE).json().getString("code"))
                .isEqualTo("NO_PORTAL");
    }

    @Test
    void anUnknownHostSeesWhichPortalsThereAre() {
        assertThat(PortalScene.get("nowhere.example", "/").body()).contains("http://" + city.host());
        assertThat(PortalScene.get("nowhere.example", "/permits").status()).isEqualTo(404);
        assertThat(PortalScene.get("nowhere.example", "/robots.txt").body()).contains("Disallow: /\n");
    }

    @Test
    void thePageMayLoadNothingFromElsewhereAndRunNoScript() {
        var answer = PortalScene.get(city, "/");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.body().replace(DATA, ""))
                .as("data for search engines is the only script element")
                .doesNotContain("<script", "style=", "onclick");
    }

    @Test
    void aPageIsSentCompressedToWhoeverReadsThat() {
        var port = RestAssured.port;
        var client = HttpClients.custom().disableContentCompression().build();
        var request = new HttpGet("http://localhost:" + port + "/");
        request.setHeader("Host", city.host());
        request.setHeader("Accept-Encoding", "gzip");

        try (client;
                var answer = client.execute(request)) {
            assertThat(answer.getFirstHeader("Content-Encoding").getValue()).isEqualTo("gzip");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    @Test
    void theVisitorsChoicesAreKeptInCookiesAndTheAddressIsClean() {
        var answer = PortalScene.get(city, "/permits?year=2026&ease=on");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/permits?year=2026");
        assertThat(answer.header("Set-Cookie")).contains("ease=on", "HttpOnly");
        assertThat(PortalScene.get(city, "/", "Cookie", "ease=on").body()).contains("class=\"ease\"");
        assertThat(PortalScene.get(city, "/", "Cookie", "lang=en").body()).contains("<html lang=\"en\"", "Permits");
    }

    @Test
    void aRecordsFieldsAreNamedInEnglishWhereTheDefinitionDoesSo() {
        var id = scene.permit(city, CODE, "甲样例公司", "2026-03-01");
        scene.database().useHandle(handle -> {
            handle.execute("""
                    update public_item set english = '{"许可类别": {"name": "Kind of permit", "values": {"普通": "Ordinary", "登记": "Registration"}}}'
                    where tenant = ? and item = 'administrative-permit'
                    """, city.id());
            handle.execute(
                    "update public_record set fields = '[[\"许可类别\", \"普通；登记\"], [\"许可内容\", \"普通\"]]' where id = ?", id);
        });

        assertThat(PortalScene.get(city, "/records/" + id, "Cookie", "lang=en").body())
                .contains("<dt>Kind of permit</dt><dd>Ordinary; Registration</dd>", "<dt>许可内容</dt><dd>普通</dd>");
        assertThat(PortalScene.page(city, "/records/" + id)).contains("<dt>许可类别</dt><dd>普通；登记</dd>");
    }

    @Test
    void theLookIsServedWithATag() {
        var tag = PortalScene.get(city, "/brand.css").header("ETag");

        assertThat(PortalScene.get(city, "/brand.css", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(PortalScene.get(city, "/emblem.svg").header("Content-Type")).startsWith("image/svg+xml");
        assertThat(PortalScene.get(city, "/hero.svg").header("Content-Type")).startsWith("image/svg+xml");
        assertThat(PortalScene.page(city, "/robots.txt")).contains("Sitemap: http://" + city.host());
        assertThat(PortalScene.page(city, "/sitemap.xml")).contains("/permits");
    }

    @Test
    void thePortalsDatabaseRoleCanReadThePublicTablesAndNothingElse() {
        var rights = scene.database()
                .withHandle(
                        handle -> handle.createQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                          and (c.relname not like 'public\\_%' and has_table_privilege('xinheng_portal', c.oid, 'select')
                               or has_table_privilege('xinheng_portal', c.oid, 'insert, update, delete, truncate, references, trigger'))
                        """).mapTo(String.class).list());

        assertThat(rights).isEmpty();
    }

    private List<String> records(String path) {
        return RECORD.matcher(PortalScene.page(city, path))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
