package org.xinheng.kernel.shared;

enum SharedError implements ErrorCode {
    ROLE_MISSING(ErrorKind.FORBIDDEN),
    REQUEST_INVALID(ErrorKind.INVALID),
    DAY_INVALID(ErrorKind.INVALID),
    PERIOD_INVALID(ErrorKind.INVALID),
    INTERNAL(ErrorKind.BROKEN);

    private final ErrorKind kind;

    SharedError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
