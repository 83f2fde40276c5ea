package org.xinheng.definitions.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * A rule by which the kernel warns.
 *
 * @param id kebab case, chosen once
 * @param versions in order of time, without overlap
 */
public record WarningRule(String id, Label label, Watch watch, List<Version> versions) {

    /**
     * A rule as it counts for a while.
     *
     * @param days the last so many days are compared with as many before
     * @param least fewer than this never warn: of a rise the later count, of a fall the earlier
     * @param change per cent of the earlier count: a rise to it or above warns, a fall to it or below
     */
    public record Version(
            LocalDate from, @Nullable LocalDate until, LegalBasis basis, int days, int least, int change) {}

    public WarningRule {
        versions = List.copyOf(versions);
    }

    /** The version in force on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(version ->
                        !day.isBefore(version.from) && (version.until == null || day.isBefore(version.until)))
                .findFirst();
    }
}
