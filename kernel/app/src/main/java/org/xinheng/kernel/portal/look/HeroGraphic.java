package org.xinheng.kernel.portal.look;

import java.util.Locale;
import java.util.SplittableRandom;
import org.xinheng.kernel.tenancy.TenantRef;

/** Terraces under a moon, drawn from the division code: each place has its own hills, and always the same ones. */
public final class HeroGraphic {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 520;
    private static final int LINES = 17;
    private static final int STEP = 20;

    private HeroGraphic() {}

    /** An SVG document in white and the tenant's accent, to lie on the tenant's deep colour. */
    public static String of(TenantRef tenant) {
        var random = new SplittableRandom(
                tenant.divisionCode().hashCode() * 31L + tenant.slug().hashCode());
        var hills = new double[4][];
        for (var i = 0; i < hills.length; i++) {
            hills[i] = new double[] {
                0.8 + i * 0.9 + random.nextDouble(0.7), random.nextDouble(Math.TAU), 46 / (1 + i * 0.8)
            };
        }
        var accent = Colour.of(tenant.brand().accent(), Colour.WHITE)
                .mix(Colour.WHITE, 0.25)
                .hex();
        var moon = 1080 + random.nextInt(260);
        var svg = new StringBuilder(20_000)
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMidYMax slice\">"
                                .formatted(WIDTH, HEIGHT))
                .append("<circle cx=\"%d\" cy=\"150\" r=\"74\" fill=\"%s\" fill-opacity=\"0.9\"/>"
                        .formatted(moon, accent))
                .append("<circle cx=\"%d\" cy=\"150\" r=\"118\" fill=\"%s\" fill-opacity=\"0.14\"/>"
                        .formatted(moon, accent));
        for (var line = 0; line < LINES; line++) {
            append(svg, hills, line);
        }
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, double[][] hills, int line) {
        var depth = line / (double) (LINES - 1);
        svg.append("<path d=\"M-10 ").append(HEIGHT + 10);
        for (var x = -10; x <= WIDTH + 10; x += STEP) {
            svg.append(String.format(Locale.ROOT, "L%d %.1f", x, height(hills, x, line, depth)));
        }
        svg.append(
                "L%d %dZ\" fill=\"#000\" fill-opacity=\"%s\" stroke=\"#fff\" stroke-opacity=\"%s\" stroke-width=\"1.1\"/>"
                        .formatted(
                                WIDTH + 10,
                                HEIGHT + 10,
                                String.format(Locale.ROOT, "%.3f", 0.02 + depth * 0.035),
                                String.format(Locale.ROOT, "%.3f", 0.10 + depth * 0.18)));
    }

    /** Far lines are mountains, near lines calm down into water. */
    private static double height(double[][] hills, int x, int line, double depth) {
        var sum = 0.0;
        for (var hill : hills) {
            sum += Math.sin(x / (double) WIDTH * Math.TAU * hill[0] + hill[1] + line * 0.16) * hill[2];
        }
        return 235 + line * 15.5 - sum * Math.pow(1 - depth, 1.3) * 1.15 - sum * 0.06;
    }
}
