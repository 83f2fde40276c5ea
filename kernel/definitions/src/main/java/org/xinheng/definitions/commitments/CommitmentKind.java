package org.xinheng.definitions.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.definitions.Label;

/**
 * A kind of commitment.
 *
 * @param number of the data standard, 0 to 6
 * @param versions dated; at most one is in force on a day
 */
public record CommitmentKind(String id, int number, Label label, List<CommitmentVersion> versions) {

    public CommitmentKind {
        versions = List.copyOf(versions);
    }

    /** What counts on a day. */
    public Optional<CommitmentVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
