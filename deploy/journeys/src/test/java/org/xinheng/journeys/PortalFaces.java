package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every page of a portal in every display: nothing is missing, all is valid, light, still and free of barriers. */
final class PortalFaces {

    private static final int OF_A_KIND = 3;
    private static final String STATUS = "(address) => fetch(address).then((answer) => answer.status)";

    private final Windows windows;
    private final Eye eye;
    private final HtmlValidity html;
    private final Map<Display, Page> displays = new EnumMap<>(Display.class);
    private final Page desk;
    private final List<String> faults = new ArrayList<>();

    PortalFaces(Windows windows, Eye eye, HtmlValidity html) {
        this.windows = windows;
        this.eye = eye;
        this.html = html;
        // A portal has one look by day and by night.
        for (Display display : EnumSet.complementOf(EnumSet.of(Display.DARK))) {
            displays.put(display, windows.probe(display));
        }
        desk = Objects.requireNonNull(displays.get(Display.DESK));
    }

    /** What a walk over a portal came to. */
    record Seen(int stops, List<String> faults) {}

    Seen walk() throws IOException, InterruptedException {
        displays.forEach((display, page) -> page.navigate(windows.portal("/" + display.asked())));
        int stops = new Tour(windows.portal("/"), OF_A_KIND).walk(desk, this::visit);
        faults.addAll(html.errors());
        return new Seen(stops, faults);
    }

    private boolean visit(Tour.Stop stop) {
        if (stop.isFile()) {
            // By the browser: the names of portals on this machine are known to it only.
            var status = desk.evaluate(STATUS, stop.address());
            if (!status.equals(200)) {
                faults.add(stop.path() + ": " + status);
            }
            return false;
        }
        var answer = desk.navigate(stop.address());
        if (answer.status() != 200) {
            faults.add(stop.path() + ": " + answer.status());
            return false;
        }
        if (!desk.url().startsWith(windows.portal("/"))) {
            return false;
        }
        eye.seeWeight(desk, stop.path(), faults);
        if (stop.first()) {
            keep(stop, answer.text());
            displays.forEach((display, page) -> look(stop, display, page));
        }
        return true;
    }

    private void look(Tour.Stop stop, Display display, Page page) {
        if (display != Display.DESK) {
            page.navigate(stop.address());
        }
        String where = stop.path() + " (" + display + ")";
        eye.seeBarriers(page, where, faults);
        eye.seeCutOff(page, where, faults);
        windows.keep(page, "portal" + stop.name() + "-" + display);
    }

    private void keep(Tour.Stop stop, String text) {
        try {
            html.keep(stop.name(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
