package org.xinheng.definitions.consents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about authorised sharing.
 *
 * @param purposes by id, in the order of the file
 * @param versions dated; at most one is in force on a day
 */
public record ConsentLaw(Map<String, ConsentPurpose> purposes, List<ConsentVersion> versions) {

    public ConsentLaw {
        purposes = Collections.unmodifiableMap(new LinkedHashMap<>(purposes));
        versions = List.copyOf(versions);
    }

    /** Several files as one. */
    public static ConsentLaw of(List<ConsentLaw> files) {
        var purposes = new LinkedHashMap<String, ConsentPurpose>();
        files.forEach(file -> purposes.putAll(file.purposes()));
        return new ConsentLaw(
                purposes,
                files.stream().flatMap(file -> file.versions().stream()).toList());
    }

    /** What counts on a day. */
    public Optional<ConsentVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
