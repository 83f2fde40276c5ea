package org.xinheng.definitions.tenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * The bureaus a place of a kind usually has: what somebody who opens one begins with, and changes before it is opened.
 *
 * @param id kebab case, chosen once
 * @param kind what kind of place it is for
 * @param versions in order of time, without overlap
 */
public record BureauTemplate(String id, Label label, TenantKind kind, List<Version> versions) {

    /**
     * A template as it counts for a while.
     *
     * @param bureaus the leading one first
     */
    public record Version(LocalDate from, @Nullable LocalDate until, LegalBasis basis, List<Proposed> bureaus) {

        public Version {
            bureaus = List.copyOf(bureaus);
        }
    }

    /**
     * A bureau that is proposed; its code only the place itself can tell.
     *
     * @param name full name, with {@code {place}} for the name of the place
     * @param shortName name in lists
     * @param sectors sectors it answers for, in the words plugins use
     */
    public record Proposed(String name, String shortName, List<String> sectors) {

        public Proposed {
            sectors = List.copyOf(sectors);
        }
    }

    public BureauTemplate {
        versions = List.copyOf(versions);
    }

    /** The version in force on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(version ->
                        !day.isBefore(version.from()) && (version.until() == null || day.isBefore(version.until())))
                .findFirst();
    }
}
