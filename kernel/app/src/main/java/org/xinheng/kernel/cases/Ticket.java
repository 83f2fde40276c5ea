package org.xinheng.kernel.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * Which case a step is for, and what its taker had seen.
 *
 * @param version the version the officer saw; {@link #PRESENT} for the kernel's own steps
 * @param key the request's own key: the same key by the same person again changes nothing and shows the case; or null
 */
public record Ticket(UUID id, int version, @Nullable String key) {

    /** Whatever version there is. */
    public static final int PRESENT = -1;

    /**
     * As a request names it.
     *
     * @throws KernelException {@code CASE_VERSION_MISSING} (400)
     */
    public static Ticket of(UUID id, @Nullable Integer version, @Nullable String key) {
        if (version == null || version < 1) {
            throw new KernelException(CaseError.CASE_VERSION_MISSING, "请提交您看到的版本号 version（打开该件时返回的数字）。");
        }
        return new Ticket(id, version, key);
    }

    /** For the kernel's own steps: jobs and listeners, which look at the state themselves. */
    public static Ticket present(UUID id) {
        return new Ticket(id, PRESENT, null);
    }
}
