package org.xinheng.kernel.plugins.host;

import org.jspecify.annotations.Nullable;

/**
 * A plugin's Java did what it must not: it threw, used up its budget, or did not come back. The message names plugin,
 * version and indicator in Chinese.
 */
public final class PluginViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginViolation(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The message alone; the evaluator writes it into its own. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
