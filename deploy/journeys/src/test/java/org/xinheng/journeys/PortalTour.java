package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows every link of a portal from its first page, in a browser: nothing may be missing, every page is light on its
 * first view, and nothing on it moves. Of pages that differ in a number or code only, a few are looked at.
 */
final class PortalTour {

    /** Bytes of a first view as they are sent: page, style, pictures, scripts. */
    private static final double MOST_BYTES = 150_000;

    /** Cumulative layout shift: what is on the screen stays where it is. */
    private static final double MOST_SHIFT = 0.001;

    private static final int OF_A_KIND = 3;
    private static final int MOST_PAGES = 200;

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

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href], link[href], img[src], script[src]')]
              .map((one) => one.href || one.src).join('\\n')""";

    private final Page page;
    private final String home;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> met = new LinkedHashSet<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /** @param home address of the first page */
    PortalTour(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    /** What the tour came to. */
    record Seen(int pages, List<String> faults) {}

    Seen walk() {
        meet(home);
        int pages = 0;
        while (!waiting.isEmpty() && pages < MOST_PAGES) {
            visit(waiting.removeFirst());
            pages++;
        }
        return new Seen(pages, faults);
    }

    private void meet(String address) {
        var plain = address.replaceFirst("#.*$", "");
        if (plain.startsWith(home) && met.add(plain) && kinds.merge(kind(plain), 1, Integer::sum) <= OF_A_KIND) {
            waiting.add(plain);
        }
    }

    /** Addresses with the same path but for codes and numbers, and with the same names of questions, are of a kind. */
    private static String kind(String address) {
        var uri = URI.create(address);
        var path = uri.getPath().replaceAll("/[0-9A-Za-z-]*[0-9][0-9A-Za-z-]*", "/…");
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery().replaceAll("=[^&]*", "=");
        return path + "?" + query;
    }

    private void visit(String address) {
        var where = address.substring(home.length() - 1);
        if (isFile(where)) {
            var answer = page.request().get(address);
            if (!answer.ok()) {
                faults.add(where + ": " + answer.status());
            }
            answer.dispose();
            return;
        }
        var answer = page.navigate(address);
        if (answer.status() != 200) {
            faults.add(where + ": " + answer.status());
            return;
        }
        double bytes = number(BYTES);
        if (bytes > MOST_BYTES) {
            faults.add(where + ": " + bytes + " bytes");
        }
        double shift = number(SHIFT);
        if (shift > MOST_SHIFT) {
            faults.add(where + ": shifts by " + shift);
        }
        String.valueOf(page.evaluate(LINKS)).lines().forEach(this::meet);
    }

    private double number(String expression) {
        return Double.parseDouble(String.valueOf(page.evaluate(expression)));
    }

    /** Style sheets, pictures and data are fetched, not looked at. */
    private static boolean isFile(String path) {
        return path.matches("/api/.*|.*\\.(css|js|svg|png|ico|woff2|csv|json|xml|txt|pdf|webmanifest)(\\?.*)?");
    }
}
