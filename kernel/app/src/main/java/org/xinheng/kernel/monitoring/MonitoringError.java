package org.xinheng.kernel.monitoring;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum MonitoringError implements ErrorCode {
    DAY_INVALID(ErrorKind.INVALID),
    PERIOD_INVALID(ErrorKind.INVALID);

    private final ErrorKind kind;

    MonitoringError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
