package org.xinheng.kernel.workbench.exports;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum ExportError implements ErrorCode {
    EXPORT_TOO_LARGE(ErrorKind.INVALID),
    EXPORT_COLUMN_UNKNOWN(ErrorKind.INVALID);

    private final ErrorKind kind;

    ExportError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
