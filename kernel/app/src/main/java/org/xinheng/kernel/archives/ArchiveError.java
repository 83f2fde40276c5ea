package org.xinheng.kernel.archives;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with an archive. */
public enum ArchiveError implements ErrorCode {
    ARCHIVE_PASSPHRASE_SHORT(ErrorKind.INVALID),
    ARCHIVE_PASSPHRASE_WRONG(ErrorKind.INVALID),
    ARCHIVE_KEY_INVALID(ErrorKind.INVALID),
    ARCHIVE_INVALID(ErrorKind.INVALID),
    ARCHIVE_UNKNOWN(ErrorKind.NOT_FOUND),
    ARCHIVE_TENANT_UNKNOWN(ErrorKind.NOT_FOUND),
    ARCHIVE_NOT_READY(ErrorKind.CONFLICT),
    ARCHIVE_UNDER_WAY(ErrorKind.CONFLICT),
    ARCHIVE_TENANT_BUSY(ErrorKind.CONFLICT),
    ARCHIVE_SCHEMA_DIFFERS(ErrorKind.CONFLICT),
    ARCHIVE_NOT_FITTING(ErrorKind.CONFLICT),
    ARCHIVE_NOT_RECONCILED(ErrorKind.CONFLICT),
    ARCHIVE_TOO_LARGE(ErrorKind.TOO_LARGE);

    private final ErrorKind kind;

    ArchiveError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
