package org.xinheng.kernel.evaluation.runs;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum RunError implements ErrorCode {
    RUN_UNKNOWN(ErrorKind.NOT_FOUND),
    STANDARD_NOT_IN_FORCE(ErrorKind.INVALID),
    RUN_DAY_IN_FUTURE(ErrorKind.INVALID),
    RUN_ALREADY_OPEN(ErrorKind.CONFLICT),
    RUN_NOT_DRAFT(ErrorKind.CONFLICT),
    RUN_REASON_MISSING(ErrorKind.INVALID),
    RUN_SECOND_PERSON(ErrorKind.FORBIDDEN),
    RUN_REVIEW_MISSING(ErrorKind.CONFLICT),
    RUN_REVIEW_SHORT(ErrorKind.INVALID),
    GRADE_UNKNOWN(ErrorKind.NOT_FOUND),
    GRADE_CHANGED(ErrorKind.CONFLICT),
    GRADE_RECHECK_IMPOSSIBLE(ErrorKind.CONFLICT),
    GRADE_CURSOR_INVALID(ErrorKind.INVALID),
    WHAT_IF_UNREADABLE(ErrorKind.INVALID),
    WHAT_IF_BUSY(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    RunError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
