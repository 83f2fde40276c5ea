package org.xinheng.kernel.intake;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum IntakeError implements ErrorCode {
    BATCH_NOT_FOUND(ErrorKind.NOT_FOUND),
    FILE_EMPTY(ErrorKind.INVALID),
    FILE_NAME_INVALID(ErrorKind.INVALID),
    FILE_TOO_LARGE(ErrorKind.TOO_LARGE),
    BATCH_NOT_FINISHED(ErrorKind.CONFLICT),
    ROWS_INVALID(ErrorKind.INVALID),
    ROWS_TOO_MANY(ErrorKind.TOO_LARGE),
    IDEMPOTENCY_KEY_MISSING(ErrorKind.INVALID),
    IDEMPOTENCY_KEY_REUSED(ErrorKind.CONFLICT),
    VERDICT_UNKNOWN(ErrorKind.INVALID),
    RULE_UNKNOWN(ErrorKind.INVALID);

    private final ErrorKind kind;

    IntakeError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
