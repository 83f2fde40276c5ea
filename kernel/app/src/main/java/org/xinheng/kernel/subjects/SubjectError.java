package org.xinheng.kernel.subjects;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum SubjectError implements ErrorCode {
    SUBJECT_NOT_FOUND(ErrorKind.NOT_FOUND),
    CODE_ISSUE_NOT_FOUND(ErrorKind.NOT_FOUND),
    CODE_ISSUE_RESOLVED_ALREADY(ErrorKind.CONFLICT),
    CODE_INVALID(ErrorKind.INVALID),
    MERGE_CANDIDATE_NOT_FOUND(ErrorKind.NOT_FOUND),
    MERGE_CANDIDATE_DECIDED_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    SubjectError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
