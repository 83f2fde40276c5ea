package org.xinheng.kernel.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published article with all that is in it.
 *
 * @param html the body, safe to show
 * @param issuedOn day the source issued it
 * @param place of a training, or null; likewise {@code attend}
 */
public record NewsText(
        NewsLine line,
        String html,
        @Nullable String documentNo,
        LocalDate issuedOn,
        @Nullable String place,
        @Nullable String attend) {}
