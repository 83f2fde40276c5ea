package org.xinheng.kernel.portal.look;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * A tenant's two colours turned into the custom properties the style sheet uses. Every shade that carries text is
 * darkened until it reads well (WCAG AA), whatever colours a tenant chose.
 *
 * @param css the style sheet
 * @param deep darkest brand colour, for the browser's own frame
 * @param version changes when anything of the look changes, the names among it
 */
public record BrandSheet(String css, String deep, String version) {

    private static final double READABLE = 4.6;
    private static final double EASY = 7.2;

    /** The colours of a tenant. */
    public static BrandSheet of(TenantRef tenant) {
        var brand = Colour.of(tenant.brand().primary(), Colour.of("#1f4e79", Colour.BLACK));
        var accent = Colour.of(tenant.brand().accent(), brand);
        var deep = brand.mix(Colour.BLACK, 0.45).darkenedFor(Colour.WHITE, EASY + 3);
        var mid = brand.darkenedFor(Colour.WHITE, EASY);
        var button = brand.darkenedFor(Colour.WHITE, READABLE + 0.6);
        var ink = brand.darkenedFor(Colour.of("#f3f1ea", Colour.WHITE), EASY);
        var css = """
                :root {
                  --brand-deep: %s;
                  --brand-mid: %s;
                  --brand-ink: %s;
                  --brand-line: %s;
                  --brand-wash: %s;
                  --button: %s;
                  --button-hover: %s;
                  --on-button: #ffffff;
                  --on-button-soft: %s;
                  --on-deep: #ffffff;
                  --accent: %s;
                  --accent-ink: %s;
                  --accent-soft: %s;
                  --focus: %s;
                }
                """.formatted(
                deep.hex(),
                mid.hex(),
                ink.hex(),
                brand.mix(Colour.WHITE, 0.62).hex(),
                brand.mix(Colour.WHITE, 0.94).hex(),
                button.hex(),
                deep.hex(),
                button.mix(Colour.WHITE, 0.55).hex(),
                accent.hex(),
                accent.darkenedFor(brand.mix(Colour.WHITE, 0.94), READABLE).hex(),
                accent.mix(Colour.WHITE, 0.75).hex(),
                accent.darkenedFor(Colour.WHITE, 3.2).hex());
        var sum = new CRC32();
        var rest = List.of(tenant.slug(), tenant.name(), tenant.shortName(), tenant.divisionCode());
        sum.update((css + tenant.brand().emblem() + String.join("\n", rest)).getBytes(StandardCharsets.UTF_8));
        return new BrandSheet(css, deep.hex(), HexFormat.of().toHexDigits((int) sum.getValue()));
    }
}
