package org.xinheng.kernel.measures.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body did.
 *
 * @param on the day it did it
 * @param content what was done, 1 to 2000 characters
 * @param documentNo number of the paper that proves it; demanded when no proof was uploaded
 * @param amount yuan it was about, or null
 */
public record Execution(
        LocalDate on,
        String content,
        @Nullable String documentNo,
        @Nullable BigDecimal amount) {}
