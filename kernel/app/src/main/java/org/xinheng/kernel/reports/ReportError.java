package org.xinheng.kernel.reports;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with a report. */
public enum ReportError implements ErrorCode {
    REPORT_INVALID(ErrorKind.INVALID),
    REPORT_CURSOR_INVALID(ErrorKind.INVALID),
    REPORT_FILE_INVALID(ErrorKind.INVALID),
    REPORT_UNKNOWN(ErrorKind.NOT_FOUND),
    REPORT_SUBJECT_UNKNOWN(ErrorKind.NOT_FOUND),
    REPORT_TOO_LONG(ErrorKind.CONFLICT),
    REPORT_REVOKED_ALREADY(ErrorKind.CONFLICT),
    REPORT_BATCH_RUNNING(ErrorKind.CONFLICT),
    REPORT_FILE_TOO_LARGE(ErrorKind.TOO_LARGE),
    REPORT_PRESS_BUSY(ErrorKind.UNAVAILABLE);

    private final ErrorKind kind;

    ReportError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
