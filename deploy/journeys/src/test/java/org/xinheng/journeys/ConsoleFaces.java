package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every page of the console that a person reaches by links: nothing breaks, and nothing keeps people out. */
final class ConsoleFaces {

    private static final String SPEAK = "(language) => localStorage.setItem('xinheng.language', language)";

    private final Windows windows;
    private final Eye eye;
    private final Path times;
    private final List<String> faults = new ArrayList<>();

    /** @param times where the milliseconds are kept that each page took to be complete; read by people, not asserted */
    ConsoleFaces(Windows windows, Eye eye, Path times) {
        this.windows = windows;
        this.eye = eye;
        this.times = times;
    }

    /** What one person's walk came to. */
    record Seen(int stops, List<String> faults) {}

    /** Walks as somebody of the demonstration, from a page on, and looks at each page in these displays; the dark one goes alone. */
    Seen walk(String username, String from, Set<Display> displays) throws IOException {
        faults.clear();
        var page = windows.probe(displays.iterator().next());
        windows.logIn(page, username);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onResponse(this::hear);
        var lines = new ArrayList<String>();
        int stops = new Tour(windows.console(from), 1).walk(page, stop -> {
            lines.add(visit(page, username, stop, displays));
            return true;
        });
        Files.write(times.resolve(username + "-ms.txt"), lines);
        page.context().close();
        return new Seen(stops, List.copyOf(faults));
    }

    private void hear(Response response) {
        if (response.status() >= 400) {
            faults.add("%s asked %s: %d".formatted(response.frame().page().url(), response.url(), response.status()));
        }
    }

    /** How long the page took until it asked for nothing any more. */
    private String visit(Page page, String username, Tour.Stop stop, Set<Display> displays) {
        long begin = System.nanoTime();
        page.navigate(stop.address());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        for (Display display : displays) {
            show(page, display);
            eye.seeBarriers(page, "%s as %s (%s)".formatted(stop.path(), username, display), faults);
            windows.keep(page, "console-" + username + stop.name() + "-" + display);
        }
        page.evaluate(SPEAK, "zh-CN");
        return String.format(Locale.ROOT, "%6d  %s", millis, stop.path());
    }

    private static void show(Page page, Display display) {
        page.setViewportSize(display.width(), display.height());
        if (display == Display.ENGLISH) {
            page.evaluate(SPEAK, "en");
            page.reload();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }
}
