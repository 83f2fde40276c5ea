package org.xinheng.kernel.workbench.notices;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum NoticeError implements ErrorCode {
    NOTICE_MOMENT_INVALID;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
