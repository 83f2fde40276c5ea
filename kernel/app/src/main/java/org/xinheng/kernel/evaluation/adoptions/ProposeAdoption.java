package org.xinheng.kernel.evaluation.adoptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proposes values. They replace everything the tenant adopted before for the standard; a parameter that is left out goes
 * back to what counts without an adoption.
 *
 * @param parameters by parameter id
 * @param from the first day they count, today or later
 * @param reason why
 * @param basis the act or rule that allows it, such as the city's measures and their article
 * @param documentNo the number of the document that decides it
 */
public record ProposeAdoption(
        @Nullable Map<String, @Nullable BigDecimal> parameters,
        @Nullable LocalDate from,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String documentNo) {}
