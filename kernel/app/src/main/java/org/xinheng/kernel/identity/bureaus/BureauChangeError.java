package org.xinheng.kernel.identity.bureaus;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum BureauChangeError implements ErrorCode {
    BUREAU_CHANGE_INVALID(ErrorKind.INVALID),
    BUREAU_UNKNOWN(ErrorKind.NOT_FOUND),
    BUREAU_ENDED(ErrorKind.CONFLICT),
    BUREAU_CHANGE_BLOCKED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    BureauChangeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
