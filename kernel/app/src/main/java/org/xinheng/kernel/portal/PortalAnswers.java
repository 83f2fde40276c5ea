package org.xinheng.kernel.portal;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * Turns a request into a portal's answer: which tenant, in which language, changed since the visitor's copy or not.
 *
 * <p>A host without tenant gets the neutral page, a suspended tenant's host the closed page and nothing else.
 */
@ApplicationScoped
class PortalAnswers {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int YEAR_SECONDS = 31_536_000;
    /** What a page may do: show what its own host gives, and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TenantDirectory tenants;
    private final PortalRepository records;
    private final PortalPages pages;
    private final StaticFiles files;
    private final Clock clock;

    PortalAnswers(
            TenantDirectory tenants, PortalRepository records, PortalPages pages, StaticFiles files, Clock clock) {
        this.tenants = tenants;
        this.records = records;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    /** The open tenant whose portal was asked. */
    Optional<TenantRef> tenant(HttpServerRequest request) {
        return tenants.byHost(host(request)).filter(PortalAnswers::hasPortal);
    }

    private static boolean hasPortal(TenantRef tenant) {
        return tenant.open() && !tenant.kind().equals("PLATFORM");
    }

    /** A visit to an open portal. */
    Optional<Visit> visit(HttpServerRequest request) {
        return tenant(request).map(open -> visit(request, open));
    }

    /** Answers with a page that always exists. */
    Response page(HttpServerRequest request, Function<Visit, TemplateInstance> body) {
        return find(request, visit -> Optional.of(body.apply(visit)));
    }

    /** Answers with a page that nobody keeps a copy of, because it is about one person's business. */
    Response unkept(HttpServerRequest request, Function<Visit, StatusPages.Answer> body) {
        var open = tenant(request);
        if (open.isEmpty()) {
            return withoutPortal(request, false);
        }
        var choice = choice(request);
        if (choice != null) {
            return choice;
        }
        var answer = body.apply(visit(request, open.get()));
        return secure(Response.status(answer.status())
                        .entity(answer.page().render())
                        .type(HTML))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Visit visit(HttpServerRequest request, TenantRef tenant) {
        return new Visit(
                tenant,
                Visit.languageOf(request),
                Visit.easeOf(request),
                Visit.pathOf(request),
                origin(request),
                LocalDate.now(clock));
    }

    /** Answers with a page, or with "no such page" (404) when there is none. */
    Response find(HttpServerRequest request, Function<Visit, Optional<TemplateInstance>> body) {
        return find(request, _ -> "", body);
    }

    /**
     * Answers with a page, or with "no such page" (404) when there is none.
     *
     * @param state changes when the page does, besides what is public
     */
    Response find(
            HttpServerRequest request,
            Function<Visit, String> state,
            Function<Visit, Optional<TemplateInstance>> body) {
        var host = tenants.byHost(host(request));
        var open = host.filter(PortalAnswers::hasPortal);
        if (open.isEmpty()) {
            return withoutPortal(request, host.filter(tenant -> !tenant.open()).isPresent());
        }
        var choice = choice(request);
        if (choice != null) {
            return choice;
        }
        var visit = visit(request, open.get());
        var tag = tag(visit, state.apply(visit));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return secure(Response.notModified())
                    .header("ETag", tag)
                    .header("Vary", "Cookie, Accept-Encoding")
                    .build();
        }
        var page = body.apply(visit);
        if (page.isEmpty()) {
            return secure(Response.status(404)
                            .entity(pages.missing(visit).render())
                            .type(HTML))
                    .build();
        }
        return secure(Response.ok(page.get().render(), HTML))
                .header("ETag", tag)
                .header("Vary", "Cookie, Accept-Encoding")
                .build();
    }

    /** Answers with a text that is no page, such as a feed; 404 where no portal is open. */
    Response text(HttpServerRequest request, String type, Function<Visit, String> body) {
        var open = tenant(request);
        if (open.isEmpty()) {
            return withoutPortal(request, false);
        }
        var visit = visit(request, open.get());
        var tag = tag(visit, "");
        var answer = tag.equals(request.getHeader("If-None-Match"))
                ? Response.notModified()
                : Response.ok(body.apply(visit), type);
        return secure(answer).header("ETag", tag).build();
    }

    /** Changes with the public content, the look, the visitor's choices and the day. */
    private String tag(Visit visit, String state) {
        return "W/\"%x-%s-%s-%s%s-%x%s\""
                .formatted(
                        records.version(visit.tenant().id()),
                        files.version(),
                        Integer.toHexString(visit.tenant().hashCode()),
                        visit.language().tag(),
                        visit.ease() ? "e" : "",
                        visit.today().toEpochDay(),
                        state);
    }

    private Response withoutPortal(HttpServerRequest request, boolean suspended) {
        var texts = Texts.in(Visit.languageOf(request));
        if (suspended) {
            return secure(Response.status(404)
                            .entity(new Pages.ClosedPage(texts).render())
                            .type(HTML))
                    .build();
        }
        var status = "/".equals(request.path()) ? 200 : 404;
        var gate = pages.gate(texts, scheme(request), port(request));
        return secure(Response.status(status).entity(gate.render()).type(HTML)).build();
    }

    /** A switch of language or display is kept in a cookie; the visitor is sent back to the same page. */
    private static @Nullable Response choice(HttpServerRequest request) {
        var language = Visit.switchOf(request, Visit.LANGUAGE);
        var ease = Visit.switchOf(request, Visit.EASE);
        if (language == null && ease == null) {
            return null;
        }
        var answer = secure(Response.seeOther(URI.create(Visit.pathOf(request))));
        if (language != null) {
            answer.header(
                    "Set-Cookie", cookie(Visit.LANGUAGE, Language.of(language).tag()));
        }
        if (ease != null) {
            answer.header("Set-Cookie", cookie(Visit.EASE, ease.equals("on") ? "on" : "off"));
        }
        return answer.build();
    }

    private static String cookie(String name, String value) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax".formatted(name, value, YEAR_SECONDS);
    }

    /** A body as JSON, or that it did not change since the caller's copy. */
    static Response json(HttpServerRequest request, Record body) {
        var tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        var answer = tag.equals(request.getHeader("If-None-Match")) ? Response.notModified() : Response.ok(body);
        return answer.header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static Response.ResponseBuilder secure(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    static String host(HttpServerRequest request) {
        var authority = request.authority();
        return authority == null ? "" : authority.host();
    }

    static String scheme(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.scheme(), "http");
    }

    /** Scheme, host and port that were asked, without a slash at the end. */
    static String origin(HttpServerRequest request) {
        return scheme(request) + "://" + host(request).replaceAll("[^0-9A-Za-z.-]", "") + port(request);
    }

    static String port(HttpServerRequest request) {
        var authority = request.authority();
        return authority == null || authority.port() <= 0 ? "" : ":" + authority.port();
    }
}
