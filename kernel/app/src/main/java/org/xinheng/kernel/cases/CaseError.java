package org.xinheng.kernel.cases;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with a case, whatever its kind. */
public enum CaseError implements ErrorCode {
    CASE_UNKNOWN(ErrorKind.NOT_FOUND),
    CASE_CHANGED(ErrorKind.CONFLICT),
    CASE_WRONG_STATE(ErrorKind.CONFLICT),
    CASE_ALREADY_OPEN(ErrorKind.CONFLICT),
    CASE_SECOND_PERSON(ErrorKind.FORBIDDEN),
    CASE_NOT_YOURS(ErrorKind.FORBIDDEN),
    CASE_TAKEN(ErrorKind.CONFLICT),
    CASE_REASON_MISSING(ErrorKind.INVALID),
    CASE_EXTENDED_ALREADY(ErrorKind.CONFLICT),
    CASE_CURSOR_INVALID(ErrorKind.INVALID),
    CASE_VERSION_MISSING(ErrorKind.INVALID),
    CASE_KEY_INVALID(ErrorKind.INVALID),
    ATTACHMENT_REFUSED(ErrorKind.INVALID),
    ATTACHMENT_TOO_LARGE(ErrorKind.TOO_LARGE);

    private final ErrorKind kind;

    CaseError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
