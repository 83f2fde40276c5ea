package org.xinheng.kernel.consents;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum ConsentError implements ErrorCode {
    CONSENT_INVALID(ErrorKind.INVALID),
    CONSENT_CURSOR_INVALID(ErrorKind.INVALID),
    CONSENT_SUBJECT_UNKNOWN(ErrorKind.NOT_FOUND),
    CONSENT_SUBJECT_KIND(ErrorKind.FORBIDDEN),
    CONSENT_LAW_MISSING(ErrorKind.CONFLICT),
    CONSENT_TEXT_CHANGED(ErrorKind.CONFLICT),
    CONSENT_KEY_REUSED(ErrorKind.CONFLICT),
    CONSENT_UNKNOWN(ErrorKind.NOT_FOUND),
    CONSENT_OVER(ErrorKind.CONFLICT),
    QUERY_INVALID(ErrorKind.INVALID),
    CLIENT_UNBOUND(ErrorKind.FORBIDDEN),
    INSTITUTION_SUSPENDED(ErrorKind.FORBIDDEN),
    CONSENT_MISSING(ErrorKind.FORBIDDEN),
    CONSENT_NOT_YOURS(ErrorKind.FORBIDDEN),
    CONSENT_REVOKED(ErrorKind.FORBIDDEN),
    CONSENT_EXPIRED(ErrorKind.FORBIDDEN),
    CONSENT_PURPOSE_DIFFERS(ErrorKind.FORBIDDEN),
    CONSENT_SCOPE_MISSING(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    ConsentError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
