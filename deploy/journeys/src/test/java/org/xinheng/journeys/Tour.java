package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows every link below an address, each address once. Of pages that differ in a number or code only, a few are looked
 * at.
 */
final class Tour {

    private static final int MOST_PAGES = 400;

    /** Of pages side by side below another, such as catalogue items, no more are looked at. */
    private static final int SIDE_BY_SIDE = 8;

    /** Addresses that change how the visitor sees everything; they lead to no other page. */
    private static final Pattern SWITCH = Pattern.compile("[?&](lang|ease)=");

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href], link[href], img[src], script[src]')]
              .map((one) => one.href || one.src).join('\\n')""";

    private final String home;
    private final int ofAKind;
    private final Set<String> met = new LinkedHashSet<>();
    private final ArrayDeque<Stop> waiting = new ArrayDeque<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /**
     * @param home every address begins with it
     * @param ofAKind how many pages of a kind are looked at
     */
    Tour(String home, int ofAKind) {
        this.home = home;
        this.ofAKind = ofAKind;
        meet(home);
    }

    /**
     * One address on the way.
     *
     * @param path behind the name of the server
     * @param first of its kind
     */
    record Stop(String address, String path, boolean first) {

        /** Style sheets, pictures and data are fetched, not looked at. */
        boolean isFile() {
            return path.matches(
                    "/api/.*|.*[./](css|js|svg|png|ico|woff2|csv|json|xml|txt|pdf|xlsx|py|atom|feed|webmanifest)(\\?.*)?");
        }

        /** As the name of a picture; what is asked for belongs to it, or a second page would replace the first. */
        String name() {
            return path.replaceAll("=[^&]*", "")
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "id")
                    .replaceAll("[^0-9A-Za-z]+", "-");
        }
    }

    /** What is done at a stop; a page is open in the window when it returns. */
    @FunctionalInterface
    interface Visit {
        /** Whether the links of the page are to be followed. */
        boolean at(Stop stop);
    }

    /** Goes on until nothing is left; how many addresses were visited. */
    int walk(Page window, Visit visit) {
        int stops = 0;
        while (!waiting.isEmpty() && stops < MOST_PAGES) {
            if (visit.at(waiting.removeFirst())) {
                List.of(String.valueOf(window.evaluate(LINKS)).split("\n")).forEach(this::meet);
            }
            stops++;
        }
        return stops;
    }

    private void meet(String address) {
        var plain = address.replaceFirst("#.*$", "");
        if (plain.startsWith(home) && !SWITCH.matcher(plain).find() && met.add(plain)) {
            int before = kinds.merge(kind(plain), 1, Integer::sum);
            if (before <= ofAKind && (before > 1 || besides(plain) <= SIDE_BY_SIDE)) {
                waiting.add(new Stop(plain, URI.create(plain).getRawPath() + question(plain), before == 1));
            }
        }
    }

    /** How many kinds of pages have been met below the same page; pages right below the home do not count. */
    private int besides(String address) {
        var path = URI.create(address).getPath();
        var above = path.substring(0, path.lastIndexOf('/'));
        return above.length() <= URI.create(home).getPath().length()
                ? 0
                : kinds.merge("below " + above, 1, Integer::sum);
    }

    /** Addresses with the same path but for codes and numbers, and with the same names of questions, are of a kind. */
    private static String kind(String address) {
        var path = URI.create(address).getPath().replaceAll("/[0-9A-Za-z-]*[0-9][0-9A-Za-z-]*", "/…");
        return path + question(address).replaceAll("=[^&]*", "=");
    }

    private static String question(String address) {
        var query = URI.create(address).getRawQuery();
        return query == null ? "" : "?" + query;
    }
}
