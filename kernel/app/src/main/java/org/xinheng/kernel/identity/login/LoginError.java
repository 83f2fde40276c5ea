package org.xinheng.kernel.identity.login;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum LoginError implements ErrorCode {
    CONSOLE_HEADER_MISSING;

    @Override
    public ErrorKind kind() {
        return ErrorKind.FORBIDDEN;
    }
}
