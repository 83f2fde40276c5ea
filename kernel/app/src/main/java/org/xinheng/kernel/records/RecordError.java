package org.xinheng.kernel.records;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum RecordError implements ErrorCode {
    RECORD_NOT_FOUND(ErrorKind.NOT_FOUND),
    SUBJECT_NOT_FOUND(ErrorKind.NOT_FOUND),
    RECORD_NOT_HELD(ErrorKind.CONFLICT),
    RECORD_WITHDRAWN_ALREADY(ErrorKind.CONFLICT),
    RECORD_STANDING_WRONG(ErrorKind.CONFLICT),
    CORRECTION_INVALID(ErrorKind.INVALID),
    REASON_MISSING(ErrorKind.INVALID),
    CURSOR_INVALID(ErrorKind.INVALID);

    private final ErrorKind kind;

    RecordError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
