package org.xinheng.kernel.evaluation.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grade that counts: of the last published run of a standard.
 *
 * @param subject in the registry, or of the tenant's own natural persons
 * @param natural whether the subject is a natural person, who has no code and no name here
 * @param publishedBy the person who published the run
 */
public record PublishedGrade(
        UUID run,
        UUID subject,
        boolean natural,
        @Nullable String code,
        @Nullable String name,
        String standard,
        String label,
        String edition,
        String grade,
        BigDecimal score,
        LocalDate asOf,
        @Nullable String publishedBy) {}
