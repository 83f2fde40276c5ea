package org.xinheng.kernel.objections;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum ObjectionError implements ErrorCode {
    OBJECTION_INVALID(ErrorKind.INVALID),
    OBJECTION_NOT_POSSIBLE(ErrorKind.CONFLICT),
    OBJECTION_NO_SOURCE(ErrorKind.CONFLICT),
    OBJECTION_RESULT_INVALID(ErrorKind.INVALID),
    OBJECTION_AGAINST_ANSWER(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ObjectionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
