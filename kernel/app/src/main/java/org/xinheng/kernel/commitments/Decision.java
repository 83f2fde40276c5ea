package org.xinheng.kernel.commitments;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/** What the second person decides. */
public record Decision(
        @Nullable Integer version,
        @Nullable Boolean agreed,
        @Nullable String reason) {

    /**
     * The choice that has to be made.
     *
     * @throws KernelException {@code FINDING_INVALID} (400)
     */
    public boolean chosen() {
        if (agreed == null) {
            throw new KernelException(CommitmentError.FINDING_INVALID, "请选择同意认定意见或退回。");
        }
        return agreed;
    }
}
