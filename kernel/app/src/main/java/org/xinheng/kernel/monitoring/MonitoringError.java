package org.xinheng.kernel.monitoring;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with a question to monitoring. */
public enum MonitoringError implements ErrorCode {
    PERIOD_INVALID(ErrorKind.INVALID),
    MONTH_INVALID(ErrorKind.INVALID),
    STATEMENT_INVALID(ErrorKind.INVALID),
    STATEMENT_NOT_YOURS(ErrorKind.FORBIDDEN),
    BULLETIN_INVALID(ErrorKind.INVALID),
    BULLETIN_UNKNOWN(ErrorKind.NOT_FOUND),
    PRESS_BUSY(ErrorKind.UNAVAILABLE),
    INDICATOR_UNKNOWN(ErrorKind.NOT_FOUND),
    INDICATOR_COUNTED(ErrorKind.CONFLICT),
    INDICATOR_INVALID(ErrorKind.INVALID),
    INDICATOR_TASK_UNKNOWN(ErrorKind.NOT_FOUND),
    INDICATOR_TASK_CLOSED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    MonitoringError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
