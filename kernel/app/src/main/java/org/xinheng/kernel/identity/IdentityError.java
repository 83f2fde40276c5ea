package org.xinheng.kernel.identity;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum IdentityError implements ErrorCode {
    TENANT_NOT_FOUND(ErrorKind.NOT_FOUND),
    TENANT_SUSPENDED(ErrorKind.FORBIDDEN),
    BUREAU_INVALID(ErrorKind.INVALID),
    BUREAU_NOT_FOUND(ErrorKind.NOT_FOUND),
    MEMBER_INVALID(ErrorKind.INVALID),
    MEMBER_NOT_FOUND(ErrorKind.NOT_FOUND),
    MEMBER_ALREADY(ErrorKind.CONFLICT),
    LAST_ADMINISTRATOR(ErrorKind.CONFLICT),
    FIRM_UNKNOWN(ErrorKind.FORBIDDEN),
    INSTITUTION_ELSEWHERE(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    IdentityError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
