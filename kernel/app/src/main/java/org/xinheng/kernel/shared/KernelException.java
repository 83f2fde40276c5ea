package org.xinheng.kernel.shared;

import java.util.List;

/** The one exception of the kernel. Its detail says what is wrong, where, and what to do next, in Chinese. */
public class KernelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<FieldError> errors;

    public KernelException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public KernelException(ErrorCode code, String detail, List<FieldError> errors) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** The stable name of what went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** Everything that is wrong at once, or empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
