package org.xinheng.kernel.measures;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with a check. */
public enum MeasureError implements ErrorCode {
    CHECK_INVALID(ErrorKind.INVALID),
    CHECK_UNKNOWN(ErrorKind.NOT_FOUND),
    CHECK_CURSOR_INVALID(ErrorKind.INVALID),
    CHECK_FILE_INVALID(ErrorKind.INVALID),
    CHECK_FILE_TOO_LARGE(ErrorKind.TOO_LARGE),
    CHECK_BATCH_RUNNING(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    MeasureError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
