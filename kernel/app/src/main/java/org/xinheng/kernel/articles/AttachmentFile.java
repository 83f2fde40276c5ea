package org.xinheng.kernel.articles;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An attachment to be taken away. */
public record AttachmentFile(String name, String mediaType, byte[] content) {

    /** An answer that is saved under its name and never shown or run in the page's place. */
    public Response.ResponseBuilder answer() {
        return saved(Response.ok(content, mediaType), name);
    }

    /** Has the browser save what is answered under a name, in place of showing it. */
    public static Response.ResponseBuilder saved(Response.ResponseBuilder answer, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return answer.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    }
}
