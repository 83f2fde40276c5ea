package org.xinheng.kernel.reclassification;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong about a reclassification. */
enum ReclassificationError implements ErrorCode {
    RECLASSIFICATION_INVALID(ErrorKind.INVALID),
    RECLASSIFICATION_TOO_WIDE(ErrorKind.CONFLICT),
    RECLASSIFICATION_BY_LAW(ErrorKind.CONFLICT),
    RECLASSIFICATION_CHANGES_NOTHING(ErrorKind.CONFLICT),
    RECLASSIFICATION_IN_FORCE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ReclassificationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
