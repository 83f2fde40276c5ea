package org.xinheng.kernel.lists;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with lists. */
public enum ListError implements ErrorCode {
    LIST_UNKNOWN(ErrorKind.NOT_FOUND),
    LIST_NOT_IN_FORCE(ErrorKind.CONFLICT),
    LIST_DECIDED_ELSEWHERE(ErrorKind.FORBIDDEN),
    LIST_SUBJECT_KIND(ErrorKind.INVALID),
    LIST_EVIDENCE_MISSING(ErrorKind.INVALID),
    LIST_EVIDENCE_GONE(ErrorKind.CONFLICT),
    LIST_EVIDENCE_EXCLUDED(ErrorKind.CONFLICT),
    LIST_PROPOSAL_INVALID(ErrorKind.INVALID),
    LIST_REASON_PRIVATE(ErrorKind.INVALID),
    LISTED_ALREADY(ErrorKind.CONFLICT),
    NOTICE_MISSING(ErrorKind.CONFLICT),
    NOTICE_UNWANTED(ErrorKind.CONFLICT),
    STATEMENT_OPEN(ErrorKind.CONFLICT),
    STATEMENT_LATE(ErrorKind.CONFLICT),
    STATEMENT_UNANSWERED(ErrorKind.INVALID),
    HEARING_PENDING(ErrorKind.CONFLICT),
    HEARING_NOT_PROVIDED(ErrorKind.CONFLICT),
    EXTENSION_NOT_ALLOWED(ErrorKind.INVALID),
    ENTRY_UNKNOWN(ErrorKind.NOT_FOUND),
    ENTRY_REMOVED_ALREADY(ErrorKind.CONFLICT),
    REPAIR_NOT_POSSIBLE(ErrorKind.CONFLICT),
    REPAIR_NOT_YET(ErrorKind.CONFLICT),
    REMOVAL_INVALID(ErrorKind.INVALID),
    LIST_CURSOR_INVALID(ErrorKind.INVALID),
    LIST_FILE_INVALID(ErrorKind.INVALID),
    LIST_FILE_TOO_LARGE(ErrorKind.TOO_LARGE);

    private final ErrorKind kind;

    ListError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
