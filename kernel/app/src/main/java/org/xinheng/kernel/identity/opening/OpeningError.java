package org.xinheng.kernel.identity.opening;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum OpeningError implements ErrorCode {
    TENANT_INVALID(ErrorKind.INVALID),
    TENANT_OPEN_ALREADY(ErrorKind.CONFLICT),
    TENANT_ARRIVING(ErrorKind.CONFLICT),
    TENANT_BELOW_NOT_FOUND(ErrorKind.NOT_FOUND),
    TENANT_STATE_CONFLICT(ErrorKind.CONFLICT),
    REASON_MISSING(ErrorKind.INVALID),
    OPENING_UNFINISHED(ErrorKind.UNAVAILABLE),
    PACK_NOT_FOUND(ErrorKind.NOT_FOUND),
    PACK_PARENT_MISSING(ErrorKind.CONFLICT),
    DEMO_ONLY(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    OpeningError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
