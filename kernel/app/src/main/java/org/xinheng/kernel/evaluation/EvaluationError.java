package org.xinheng.kernel.evaluation;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum EvaluationError implements ErrorCode {
    SUBJECT_UNKNOWN(ErrorKind.NOT_FOUND),
    DAY_IN_FUTURE(ErrorKind.INVALID),
    PERSON_UNKNOWN(ErrorKind.NOT_FOUND),
    PERSON_OTHER_SECTOR(ErrorKind.FORBIDDEN),
    PERSON_PURPOSE_MISSING(ErrorKind.INVALID),
    PERSON_NUMBER_INVALID(ErrorKind.INVALID),
    STANDARD_UNKNOWN(ErrorKind.NOT_FOUND),
    STANDARD_OTHER_SECTOR(ErrorKind.FORBIDDEN),
    STANDARD_NOT_COMPUTED(ErrorKind.UNAVAILABLE),
    STANDARD_NOT_ABOUT(ErrorKind.CONFLICT),
    PARAMETERS_INVALID(ErrorKind.INVALID),
    RUN_TOO_OLD(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    EvaluationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
