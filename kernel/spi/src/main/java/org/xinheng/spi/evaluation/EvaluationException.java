package org.xinheng.spi.evaluation;

/**
 * Why there is no evaluation.
 *
 * @since SPI 1.0
 */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of refusal. */
    public enum Reason {
        /** No edition of the standard is in force on the day. */
        NOT_IN_FORCE,
        /** The standard does not apply to subjects of this kind, or this subject is outside its scope. */
        OTHER_SUBJECTS,
        /** A parameter is unknown or out of its bounds. */
        BAD_PARAMETER,
        /** The standard refers to something that does not exist. */
        BAD_STANDARD,
        /** A plugin's Java indicator threw or returned nothing. */
        BROKEN_INDICATOR
    }

    private final Reason reason;

    EvaluationException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    EvaluationException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** What went wrong, for code that must tell the cases apart. */
    public Reason reason() {
        return reason;
    }
}
