package org.xinheng.kernel.cases;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * Where a step over HTTP is taken: as {@code @BeanParam} of every endpoint {@code /api/t/{tenant}/…/{id}/<step>}.
 *
 * @param tenant the tenant's slug
 * @param id the case
 * @param key the header {@code Idempotency-Key}, which makes a repeated request harmless; or null
 */
public record StepAt(
        @PathParam("tenant") String tenant,
        @PathParam("id") UUID id,
        @HeaderParam(KEY) @Nullable String key) {

    /** The header with a request's own key. */
    public static final String KEY = "Idempotency-Key";

    /** What somebody reads who sends a step without a body. */
    public static final String BODY_MISSING = "请提交内容。";

    /**
     * The ticket of whoever saw a version.
     *
     * @throws KernelException {@code CASE_VERSION_MISSING} (400)
     */
    public Ticket saw(@Nullable Integer version) {
        return Ticket.of(id, version, key);
    }
}
