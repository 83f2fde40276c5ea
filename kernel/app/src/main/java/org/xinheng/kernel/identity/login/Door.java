package org.xinheng.kernel.identity.login;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.identity.ForInstitutions;
import org.xinheng.kernel.shared.KernelException;

/** What every call to the API passes after its resource is found and before its body is read. */
class Door {

    private static final String API = "/api/";

    /** Answered by the portal's database role, which can read nothing but the public read model. */
    private static final String PUBLIC_API = "/api/public/";

    /** Sent by the console with every request. A foreign page cannot set it, because the kernel answers no CORS. */
    private static final String CONSOLE_HEADER = "X-Xinheng";

    private static final String CONSOLE = "console";
    private static final String SESSION_COOKIE = "q_session";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentActor current;

    Door(CurrentActor current) {
        this.current = current;
    }

    @ServerRequestFilter
    void pass(ContainerRequestContext request, SimpleResourceInfo resource) {
        var address = request.getUriInfo();
        if (!address.getPath().startsWith(API) || address.getPath().startsWith(PUBLIC_API)) {
            return;
        }
        current.person();
        refuseForeignPages(request);
        var tenant = address.getPathParameters().getFirst("tenant");
        if (tenant != null && resource.getResourceClass().isAnnotationPresent(ForInstitutions.class)) {
            current.institutionIn(tenant);
        } else if (tenant != null) {
            current.in(tenant);
        }
    }

    private static void refuseForeignPages(ContainerRequestContext request) {
        var byCookie = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && request.getCookies().keySet().stream().anyMatch(name -> name.startsWith(SESSION_COOKIE));
        if (byCookie
                && !SAFE.contains(request.getMethod())
                && !CONSOLE.equals(request.getHeaderString(CONSOLE_HEADER))) {
            throw new KernelException(
                    LoginError.CONSOLE_HEADER_MISSING,
                    "为防止其他网页冒用您的登录，修改数据的请求必须由业务台发出（请求头 X-Xinheng: console）。程序接入请使用机器客户端令牌。");
        }
    }
}
