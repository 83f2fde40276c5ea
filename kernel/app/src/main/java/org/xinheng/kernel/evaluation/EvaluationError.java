package org.xinheng.kernel.evaluation;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum EvaluationError implements ErrorCode {
    SUBJECT_UNKNOWN(ErrorKind.NOT_FOUND),
    DAY_IN_FUTURE(ErrorKind.INVALID);

    private final ErrorKind kind;

    EvaluationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
