package org.xinheng.kernel.portal;

import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * One request for a page of an open portal.
 *
 * @param path with the query, without the switches of display
 * @param origin scheme, host and port, without a slash at the end
 * @param today day in Beijing time; what is public is judged by it
 */
record Visit(TenantRef tenant, Language language, boolean ease, String path, String origin, LocalDate today) {

    static final String LANGUAGE = "lang";
    static final String EASE = "ease";

    /** The display a visitor chose earlier. */
    static Language languageOf(HttpServerRequest request) {
        return Language.of(cookie(request, LANGUAGE).orElse(""));
    }

    static boolean easeOf(HttpServerRequest request) {
        return cookie(request, EASE).orElse("").equals("on");
    }

    Texts texts() {
        return Texts.in(language);
    }

    private static Optional<String> cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return Optional.ofNullable(cookie == null ? null : cookie.getValue());
    }

    /** The path with one more parameter. */
    static String with(String path, String name, String value) {
        return path + (path.indexOf('?') < 0 ? '?' : '&') + name + '=' + value;
    }

    /** Path and query without the switches of display, which a redirect turns into cookies. */
    static String pathOf(HttpServerRequest request) {
        var query = request.query();
        var path = Objects.requireNonNullElse(request.path(), "/");
        if (query == null) {
            return path;
        }
        var kept = new StringBuilder(path);
        var sign = '?';
        for (var pair : query.split("&")) {
            if (!isSwitch(pair) && !pair.isEmpty()) {
                kept.append(sign).append(pair);
                sign = '&';
            }
        }
        return kept.toString();
    }

    private static boolean isSwitch(String pair) {
        return pair.startsWith(LANGUAGE + "=") || pair.startsWith(EASE + "=");
    }

    /** The value of a switch of display, or null when the request has none. */
    static @Nullable String switchOf(HttpServerRequest request, String name) {
        return request.getParam(name);
    }
}
