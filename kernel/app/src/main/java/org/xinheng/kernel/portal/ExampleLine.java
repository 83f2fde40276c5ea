package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A measure carried out, shown as an example; nothing in it tells about whom.
 *
 * @param month such as 2026-11
 * @param restricts whether it takes rather than gives
 * @param follows the list or the statute it followed from
 */
public record ExampleLine(
        UUID id,
        LocalDate firstOfMonth,
        String month,
        String measure,
        boolean restricts,
        String follows,
        List<String> matters,
        String effect,
        String body) {}
