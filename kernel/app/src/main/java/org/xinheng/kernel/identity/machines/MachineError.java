package org.xinheng.kernel.identity.machines;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum MachineError implements ErrorCode {
    MACHINE_CLIENT_INVALID(ErrorKind.INVALID),
    MACHINE_CLIENT_NOT_FOUND(ErrorKind.NOT_FOUND);

    private final ErrorKind kind;

    MachineError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
