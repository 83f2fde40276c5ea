package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the page that is open: is it free of barriers, does it fit, is it light, does it hold still? */
final class Eye {

    /** Bytes of a first view as they are sent: page, style, pictures, scripts. */
    private static final double MOST_BYTES = 150_000;

    /** Cumulative layout shift: what is on the screen stays where it is. */
    private static final double MOST_SHIFT = 0.001;

    private static final String BARRIERS = """
            async () => (await axe.run(document,
                { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.html + ' ' + n.failureSummary).join(' | '))""";

    private static final String TOO_WIDE = "document.documentElement.scrollWidth - window.innerWidth";

    /** What somebody types into or presses must lie whole in the box it stands in: a box that lost its height cuts it off. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('input, button, select, textarea')]
              .filter((one) => one.checkVisibility() && getComputedStyle(one).position !== 'absolute')
              .filter((one) => {
                const inner = one.getBoundingClientRect(), outer = one.parentElement.getBoundingClientRect()
                return getComputedStyle(one.parentElement).display !== 'inline' && inner.height > 1
                    && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1 || one.scrollHeight > one.offsetHeight + 2)
              })
              .map((one) => one.outerHTML.slice(0, 160))""";

    private static final String BYTES = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, one) => sum + one.encodedBodySize, 0)""";

    private static final String SHIFT = """
            () => new Promise((done) => {
              let sum = 0
              new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) sum += one.value }))
                .observe({ type: 'layout-shift', buffered: true })
              setTimeout(() => done(sum), 60)
            })""";

    private final String axe;

    /** Takes axe from the console's own checks. */
    Eye(Path repository) throws IOException {
        axe = Files.readString(repository.resolve("ui/console/node_modules/axe-core/axe.min.js"));
    }

    /** What keeps people from using the page, by the rules of WCAG 2.2 AA, and whether it must be moved sideways. */
    void seeBarriers(Page page, String where, List<String> faults) {
        page.evaluate(axe);
        for (Object barrier : (List<?>) page.evaluate(BARRIERS)) {
            faults.add(where + ": " + barrier);
        }
        double wider = number(page, TOO_WIDE);
        if (wider > 0) {
            faults.add(where + ": " + wider + " px wider than the window");
        }
    }

    /** Whether something that is used stands out of its box or does not hold its own text. */
    void seeCutOff(Page page, String where, List<String> faults) {
        for (Object cut : (List<?>) page.evaluate(CUT_OFF)) {
            faults.add(where + ": cut off " + cut);
        }
    }

    /** Whether a first view is heavier than 150 KB, and whether anything on it moved. */
    void seeWeight(Page page, String where, List<String> faults) {
        double bytes = number(page, BYTES);
        if (bytes > MOST_BYTES) {
            faults.add(where + ": " + bytes + " bytes");
        }
        double shift = number(page, SHIFT);
        if (shift > MOST_SHIFT) {
            faults.add(where + ": shifts by " + shift);
        }
    }

    private static double number(Page page, String expression) {
        return Double.parseDouble(String.valueOf(page.evaluate(expression)));
    }
}
