package org.xinheng.kernel.identity.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.xinheng.kernel.shared.Problem;

/** How the API answers who is not logged in: a problem document, never a redirect that a script cannot follow. */
class Strangers {

    private static final int UNAUTHORIZED = 401;

    /** Quarkus's own sign to scripts that the browser should go to the log-in page. */
    private static final int LOGIN_NEEDED = 499;

    @ServerExceptionMapper
    Uni<Response> stranger(
            UnauthorizedException exception, HttpHeaders headers, UriInfo address, RoutingContext context) {
        return isOfApi(address)
                ? Uni.createFrom().item(answer(headers, "LOGIN_REQUIRED", "请先登录，或在请求中附上有效的访问令牌。"))
                : challenge(context);
    }

    @ServerExceptionMapper
    Uni<Response> expired(
            AuthenticationFailedException exception, HttpHeaders headers, UriInfo address, RoutingContext context) {
        return isOfApi(address)
                ? Uni.createFrom().item(answer(headers, "LOGIN_EXPIRED", "登录已失效或令牌无效，请重新登录。"))
                : challenge(context);
    }

    private static boolean isOfApi(UriInfo address) {
        return address.getPath().startsWith("/api/");
    }

    /** Pages are for browsers, which are sent to Keycloak. */
    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(context).map(challenge -> {
            var response = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    private static Response answer(HttpHeaders headers, String code, String detail) {
        var fromScript = "JavaScript".equals(headers.getHeaderString("X-Requested-With"));
        var status = fromScript ? LOGIN_NEEDED : UNAUTHORIZED;
        return Response.status(status)
                .type("application/problem+json")
                .header(HttpHeaders.WWW_AUTHENTICATE, fromScript ? "OIDC" : "Bearer")
                .entity(new Problem("urn:problem:" + code, "需要登录", status, detail, code, null, List.of()))
                .build();
    }
}
