package org.xinheng.kernel.portal;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum PortalError implements ErrorCode {
    NO_PORTAL(ErrorKind.NOT_FOUND),
    SUBJECT_NOT_PUBLIC(ErrorKind.NOT_FOUND),
    STANDARD_NOT_PUBLIC(ErrorKind.NOT_FOUND),
    GRADES_NOT_PUBLIC(ErrorKind.NOT_FOUND),
    DRAW_NOT_PUBLIC(ErrorKind.NOT_FOUND),
    DATASET_UNKNOWN(ErrorKind.NOT_FOUND),
    CHANGE_CURSOR_INVALID(ErrorKind.INVALID);

    private final ErrorKind kind;

    PortalError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
