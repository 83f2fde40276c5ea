package org.xinheng.kernel.intake.sheet;

/** The file as a whole cannot be read; the message is a Chinese sentence for the clerk with the next step in it. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused as a whole. */
    public enum Reason {
        FILE_EMPTY,
        FILE_FORMAT_UNKNOWN,
        FILE_OLD_EXCEL,
        FILE_PASSWORD,
        FILE_CORRUPT,
        FILE_TOO_DENSE,
        FILE_ENCODING,
        FILE_QUOTES,
        HEAD_NOT_FOUND,
        HEAD_INCOMPLETE,
        HEAD_DOUBLE,
        ITEM_UNKNOWN,
        FILE_WITHOUT_ROWS
    }

    private final Reason reason;

    /** Refuses a file with a sentence for the clerk. */
    public UnreadableFile(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Refuses a file with a sentence for the clerk and a cause for the log. */
    public UnreadableFile(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** The stable name of what is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The sentence for the clerk. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
