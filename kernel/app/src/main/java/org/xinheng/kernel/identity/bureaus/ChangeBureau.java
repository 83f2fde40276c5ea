package org.xinheng.kernel.identity.bureaus;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers what became of a bureau. Nothing is assumed about the values.
 *
 * @param kind name of a {@link BureauChangeKind}
 * @param name new full name, when it was renamed
 * @param shortName new short name, when it was renamed
 * @param successor who carries on, when it was merged or dissolved
 * @param effectiveOn first day of the new state; today or earlier
 * @param basis document that decided it, with its number
 */
public record ChangeBureau(
        @Nullable UUID bureau,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable UUID successor,
        @Nullable LocalDate effectiveOn,
        @Nullable String basis,
        @Nullable String reason) {}
