package org.xinheng.kernel.identity.institutions;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum InstitutionError implements ErrorCode {
    INSTITUTION_INVALID(ErrorKind.INVALID),
    INSTITUTION_UNKNOWN(ErrorKind.NOT_FOUND),
    INSTITUTION_STATE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    InstitutionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
