package org.xinheng.kernel.catalogue;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum CatalogueError implements ErrorCode {
    ITEM_NOT_FOUND(ErrorKind.NOT_FOUND),
    ITEM_NOT_IN_FORCE(ErrorKind.CONFLICT),
    ITEM_REFUSED(ErrorKind.INVALID);

    private final ErrorKind kind;

    CatalogueError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
