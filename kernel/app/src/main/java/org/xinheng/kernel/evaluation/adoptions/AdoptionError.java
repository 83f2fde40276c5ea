package org.xinheng.kernel.evaluation.adoptions;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum AdoptionError implements ErrorCode {
    ADOPTION_UNKNOWN(ErrorKind.NOT_FOUND),
    ADOPTION_FIELDS_MISSING(ErrorKind.INVALID),
    ADOPTION_DAY_PASSED(ErrorKind.INVALID),
    ADOPTION_NOT_IN_FORCE(ErrorKind.INVALID),
    ADOPTION_CHANGES_NOTHING(ErrorKind.INVALID),
    ADOPTION_ALREADY_OPEN(ErrorKind.CONFLICT),
    ADOPTION_DECIDED(ErrorKind.CONFLICT),
    ADOPTION_TOO_LATE(ErrorKind.CONFLICT),
    ADOPTION_EDITION_CHANGED(ErrorKind.CONFLICT),
    ADOPTION_SECOND_PERSON(ErrorKind.FORBIDDEN),
    ADOPTION_NOT_YOURS(ErrorKind.FORBIDDEN);

    private final ErrorKind kind;

    AdoptionError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
