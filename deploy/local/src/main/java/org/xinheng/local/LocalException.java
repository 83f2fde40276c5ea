package org.xinheng.local;

import org.jspecify.annotations.Nullable;

/** A server could not be prepared, started or stopped; the message says what to do next, Chinese first. */
public class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalError error;

    public LocalException(LocalError error, String detail) {
        this(error, detail, null);
    }

    public LocalException(LocalError error, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.error = error;
    }

    public LocalError error() {
        return error;
    }
}
