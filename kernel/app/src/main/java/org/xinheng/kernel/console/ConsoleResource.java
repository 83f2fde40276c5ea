package org.xinheng.kernel.console;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Log-in, log-out, and the console's one page for every address that is not a file. */
@Path("/console")
@RunOnVirtualThread
public class ConsoleResource {

    private static final String HOME = "/console/";
    private static final String PAGE = "META-INF/resources/console/index.html";

    /** A path of the console and nothing that a browser could read as another host. */
    private static final Pattern OF_CONSOLE = Pattern.compile("/console/[A-Za-z0-9/_.~%?&=#+,:@!-]{0,500}");

    private final SecurityIdentity identity;

    ConsoleResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Reached by people who are logged in; all others are sent to Keycloak first and come back here. */
    @GET
    @Path("/login")
    @Authenticated
    @Operation(hidden = true)
    public Response login(@QueryParam("redirect") @Nullable String redirect) {
        return Response.seeOther(URI.create(safe(redirect))).build();
    }

    /** Keycloak sends the browser here; the code flow answers before this method is reached. */
    @GET
    @Path("/signed-in")
    @Authenticated
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create(HOME)).build();
    }

    /** Asking who is there makes the code flow end the session; a stranger just goes home. */
    @GET
    @Path("/logout")
    @Operation(hidden = true)
    public Response logout() {
        identity.isAnonymous();
        return Response.seeOther(URI.create(HOME)).build();
    }

    @GET
    @Operation(hidden = true)
    public Response home(UriInfo address) {
        return address.getPath().endsWith("/")
                ? page()
                : Response.seeOther(URI.create(HOME)).build();
    }

    /** Files of the console are served before this is asked; every other address belongs to its router. */
    @GET
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response route(@PathParam("rest") String rest) {
        if (rest.substring(rest.lastIndexOf('/') + 1).contains(".")) {
            throw new NotFoundException();
        }
        return page();
    }

    private static Response page() {
        try (var page = Thread.currentThread().getContextClassLoader().getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new NotFoundException();
            }
            return Response.ok(page.readAllBytes(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header("Cache-Control", "no-cache")
                    .header("X-Frame-Options", "DENY")
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String safe(@Nullable String redirect) {
        return redirect != null
                        && OF_CONSOLE.matcher(redirect).matches()
                        && !redirect.contains("//")
                        && !redirect.contains("..")
                ? redirect
                : HOME;
    }
}
