package org.xinheng.kernel.commitments;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with commitments and contracts. */
public enum CommitmentError implements ErrorCode {
    COMMITMENT_KIND_UNKNOWN(ErrorKind.NOT_FOUND),
    COMMITMENT_KIND_CLOSED(ErrorKind.CONFLICT),
    COMMITMENT_INVALID(ErrorKind.INVALID),
    COMMITMENT_SUBJECT_UNKNOWN(ErrorKind.NOT_FOUND),
    COMMITMENT_SUBJECT_KIND(ErrorKind.INVALID),
    COMMITMENT_TEXT_CHANGED(ErrorKind.CONFLICT),
    COMMITMENT_UNSIGNED(ErrorKind.CONFLICT),
    COMMITMENT_UNKNOWN(ErrorKind.NOT_FOUND),
    COMMITMENT_CURSOR_INVALID(ErrorKind.INVALID),
    CONTRACT_INVALID(ErrorKind.INVALID),
    CONTRACT_NODE_UNKNOWN(ErrorKind.NOT_FOUND),
    CONTRACT_NODE_SETTLED(ErrorKind.CONFLICT),
    CONTRACT_NODES_OPEN(ErrorKind.CONFLICT),
    FINDING_INVALID(ErrorKind.INVALID),
    EVIDENCE_MISSING(ErrorKind.CONFLICT),
    WORDS_PRIVATE(ErrorKind.INVALID),
    PERSON_WORDS_CLOSED(ErrorKind.FORBIDDEN),
    BREACH_ON_RECORD(ErrorKind.CONFLICT),
    RECORD_REFUSED(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    CommitmentError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
