package org.xinheng.kernel.workbench.views;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum ViewError implements ErrorCode {
    VIEW_INVALID(ErrorKind.INVALID),
    VIEWS_TOO_MANY(ErrorKind.CONFLICT),
    VIEW_UNKNOWN(ErrorKind.NOT_FOUND);

    private final ErrorKind kind;

    ViewError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
