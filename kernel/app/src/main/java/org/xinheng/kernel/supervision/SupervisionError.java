package org.xinheng.kernel.supervision;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum SupervisionError implements ErrorCode {
    SUPERVISION_COMMAND_INVALID(ErrorKind.INVALID),
    SUPERVISION_BUREAU_UNKNOWN(ErrorKind.NOT_FOUND),
    SUPERVISION_OTHER_BUREAU(ErrorKind.FORBIDDEN),
    SUPERVISION_OTHER_SECTOR(ErrorKind.FORBIDDEN),
    SUPERVISION_NO_GRADES(ErrorKind.CONFLICT),
    SUPERVISION_ABOUT_PERSONS(ErrorKind.CONFLICT),
    NEWCOMER_RATE_MISSING(ErrorKind.INVALID),
    PLAN_UNKNOWN(ErrorKind.NOT_FOUND),
    PLAN_ALREADY_THERE(ErrorKind.CONFLICT),
    PLAN_WRONG_STATE(ErrorKind.CONFLICT),
    PLAN_SECOND_PERSON(ErrorKind.FORBIDDEN),
    PLAN_STILL_BUSY(ErrorKind.CONFLICT),
    INSPECTOR_UNKNOWN(ErrorKind.NOT_FOUND),
    INSPECTOR_ALREADY_THERE(ErrorKind.CONFLICT),
    INSPECTORS_TOO_FEW(ErrorKind.CONFLICT),
    DRAW_UNKNOWN(ErrorKind.NOT_FOUND),
    DRAW_ALREADY_NOTICED(ErrorKind.CONFLICT),
    DRAW_NOBODY(ErrorKind.CONFLICT),
    DRAW_TOO_EARLY(ErrorKind.CONFLICT),
    DRAW_ALREADY_DRAWN(ErrorKind.CONFLICT),
    DRAW_CANCELLED(ErrorKind.CONFLICT),
    INSPECTION_UNKNOWN(ErrorKind.NOT_FOUND),
    INSPECTION_ALREADY_SETTLED(ErrorKind.CONFLICT),
    INSPECTION_ON_ITS_WAY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    SupervisionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
