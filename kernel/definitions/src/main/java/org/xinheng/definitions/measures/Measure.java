package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.definitions.Label;

/**
 * Something that may follow from an entry on a list or from a statute.
 *
 * @param id kebab case, chosen once
 * @param label name shown to people
 * @param kind class of the list of measures
 * @param versions in order of time, without overlap
 */
public record Measure(String id, Label label, MeasureClass kind, List<MeasureVersion> versions) {

    public Measure {
        versions = List.copyOf(versions);
    }

    /** The version in force on a day. */
    public Optional<MeasureVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
