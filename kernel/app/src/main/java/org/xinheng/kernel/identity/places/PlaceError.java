package org.xinheng.kernel.identity.places;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum PlaceError implements ErrorCode {
    DIVISION_CHANGE_INVALID(ErrorKind.INVALID),
    PLACE_KIND_UNKNOWN(ErrorKind.INVALID),
    PLACE_BELOW_NOT_FOUND(ErrorKind.NOT_FOUND),
    PLACE_UNFINISHED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PlaceError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
