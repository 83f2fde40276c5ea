package org.xinheng.kernel.rectification;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with special rectification. */
public enum RectificationError implements ErrorCode {
    PROGRAMME_UNKNOWN(ErrorKind.NOT_FOUND),
    PROGRAMME_INVALID(ErrorKind.INVALID),
    PROGRAMME_CLOSED(ErrorKind.CONFLICT),
    PROGRAMME_NOT_YOURS(ErrorKind.FORBIDDEN),
    PROGRAMME_UNSETTLED(ErrorKind.CONFLICT),
    SUBJECTS_TOO_MANY(ErrorKind.INVALID),
    RECTIFIED_UNKNOWN(ErrorKind.NOT_FOUND),
    RECTIFIED_CHANGED(ErrorKind.CONFLICT),
    RECTIFICATION_STEP_INVALID(ErrorKind.INVALID),
    RECTIFICATION_STEP_WRONG(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    RectificationError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
