package org.xinheng.definitions.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * Words that give one kind of trouble.
 *
 * @param id kebab case, chosen once
 * @param label what kind of trouble
 * @param versions in order of time, without overlap
 */
public record WordGroup(String id, Label label, List<Version> versions) {

    /**
     * The words of a while.
     *
     * @param until first day they do not count any more, or null
     * @param advice what to write instead or to check, in Chinese
     */
    public record Version(
            LocalDate from, @Nullable LocalDate until, LegalBasis basis, String advice, List<String> words) {

        public Version {
            words = List.copyOf(words);
        }
    }

    public WordGroup {
        versions = List.copyOf(versions);
    }

    /** The words that count on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(version ->
                        !day.isBefore(version.from) && (version.until == null || day.isBefore(version.until)))
                .findFirst();
    }
}
