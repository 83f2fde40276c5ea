package org.xinheng.kernel.repair;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum RepairError implements ErrorCode {
    REPAIR_INVALID(ErrorKind.INVALID),
    REPAIR_NOT_NEGATIVE(ErrorKind.CONFLICT),
    REPAIR_NOT_ELIGIBLE(ErrorKind.CONFLICT),
    REPAIR_MATERIAL_MISSING(ErrorKind.CONFLICT),
    REPAIR_COMMITMENT_CHANGED(ErrorKind.CONFLICT),
    REPAIR_NO_NOTICE(ErrorKind.CONFLICT),
    SHIELD_NOT_POSSIBLE(ErrorKind.CONFLICT),
    SHIELD_NOT_FOUND(ErrorKind.NOT_FOUND);

    private final ErrorKind kind;

    RepairError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
