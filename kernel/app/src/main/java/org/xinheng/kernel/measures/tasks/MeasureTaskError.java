package org.xinheng.kernel.measures.tasks;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with tasks of measures. */
public enum MeasureTaskError implements ErrorCode {
    MEASURE_TASK_UNKNOWN(ErrorKind.NOT_FOUND),
    MEASURE_TASK_INVALID(ErrorKind.INVALID),
    MEASURE_EVIDENCE_MISSING(ErrorKind.INVALID),
    MEASURE_TASK_CURSOR_INVALID(ErrorKind.INVALID),
    MEASURE_EXAMPLE_UNKNOWN(ErrorKind.NOT_FOUND),
    MEASURE_EXAMPLE_UNFIT(ErrorKind.CONFLICT),
    MEASURE_EXAMPLE_KNOWN(ErrorKind.CONFLICT),
    MEASURE_EXAMPLE_CHANGED(ErrorKind.CONFLICT),
    MEASURE_EXAMPLE_SECOND(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    MeasureTaskError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
