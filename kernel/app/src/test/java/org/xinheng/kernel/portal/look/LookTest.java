package org.xinheng.kernel.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.tenancy.Brand;
import org.xinheng.kernel.tenancy.TenantRef;

class LookTest {

    private static final Colour PAPER = Colour.of("#f8f6f1", Colour.BLACK);

    @Test
    void textIsReadableWhateverColoursATenantChooses() {
        var random = new Random(42);
        for (var i = 0; i < 500; i++) {
            var css = BrandSheet.of(tenant(hex(random), hex(random), "")).css();

            assertThat(colour(css, "brand-deep").contrastWith(Colour.WHITE)).isGreaterThan(7);
            assertThat(colour(css, "brand-mid").contrastWith(Colour.WHITE)).isGreaterThan(7);
            assertThat(colour(css, "button").contrastWith(Colour.WHITE)).isGreaterThan(4.5);
            assertThat(colour(css, "brand-ink").contrastWith(PAPER)).isGreaterThan(4.5);
            assertThat(colour(css, "brand-ink").contrastWith(colour(css, "brand-wash")))
                    .isGreaterThan(4.5);
            assertThat(colour(css, "accent-ink").contrastWith(colour(css, "brand-wash")))
                    .isGreaterThan(4.5);
            assertThat(colour(css, "focus").contrastWith(Colour.WHITE)).isGreaterThan(3);
        }
    }

    @Test
    void aColourThatIsNoColourCannotSmuggleStyleRules() {
        var css = BrandSheet.of(tenant("red;} body{display:none}", "#xyz", "")).css();

        assertThat(css).doesNotContain("display", "red").contains("--button: #");
    }

    @Test
    void anEmblemKeepsItsDrawingAndLosesItsScripts() {
        var svg = Emblem.of(tenant("#0f6b5c", "#d9a441", """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" onload="alert(1)">
                <script>alert(2)</script><style>*{background:url(http://evil.test)}</style><foreignObject><p>x</p></foreignObject>
                <image href="http://evil.test/x.png"/><use xlink:href="http://evil.test/#a"/><use href="#mine"/>
                <path d="M0 0h9" fill="url(http://evil.test)" stroke="url(#g)" style="x:y"/><circle r="4"/></svg>"""));

        assertThat(svg)
                .contains("M0 0h9", "<circle", "href=\"#mine\"", "url(#g)", "viewBox")
                .doesNotContain("alert", "evil", "script", "style", "foreignObject", "<image");
    }

    @Test
    void anEmblemThatCannotBeReadIsReplacedByASeal() {
        assertThat(Emblem.of(tenant("#0f6b5c", "#d9a441", "<svg><unclosed>"))).contains("丽</text>");
        assertThat(Emblem.of(tenant(
                        "#0f6b5c",
                        "#d9a441",
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>")))
                .contains("丽</text>");
        assertThat(Emblem.of(tenant("#0f6b5c", "#d9a441", ""))).contains("丽</text>");
    }

    @Test
    void eachPlaceHasItsOwnHillsAndAlwaysTheSame() {
        var mine = HeroGraphic.of(tenant("#0f6b5c", "#d9a441", ""));

        assertThat(HeroGraphic.of(tenant("#0f6b5c", "#d9a441", ""))).isEqualTo(mine);
        assertThat(HeroGraphic.of(
                        new TenantRef(2, "panyu", 1, "DISTRICT", "番禺区", "番禺", "440113", "p", true, Brand.PLAIN)))
                .isNotEqualTo(mine);
        assertThat(mine).startsWith("<svg").endsWith("</svg>").doesNotContain("NaN");
    }

    private static TenantRef tenant(String primary, String accent, String emblem) {
        return new TenantRef(
                1, "lishui", null, "CITY", "丽水市", "丽水", "331100", "l", true, new Brand(primary, accent, emblem, ""));
    }

    private static String hex(Random random) {
        return "#%06x".formatted(random.nextInt(0x1000000));
    }

    private static Colour colour(String css, String name) {
        var match = Pattern.compile("--" + name + ": (#[0-9a-f]{6});").matcher(css);
        assertThat(match.find()).as(name).isTrue();
        return Colour.of(match.group(1), Colour.WHITE);
    }
}
