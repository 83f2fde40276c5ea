package org.xinheng.kernel.commitments;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.commitments.Beginner;

/**
 * A kind of commitment as it is in force.
 *
 * @param number of the data standard
 * @param use when it is made
 * @param liability what follows from a breach unless more is said
 * @param text the template with its blanks
 * @param basis the law, as it is cited
 */
public record CommitmentKindView(
        String id,
        int number,
        Label label,
        LocalDate from,
        String basis,
        String use,
        Set<Beginner> begunBy,
        Set<SubjectKind> subjects,
        String liability,
        String text) {

    static CommitmentKindView of(CommitmentLaw.InForce kind) {
        var version = kind.version();
        return new CommitmentKindView(
                kind.kind().id(),
                kind.kind().number(),
                kind.kind().label(),
                version.from(),
                version.basis().citation(),
                version.use(),
                new TreeSet<>(version.begunBy()),
                new TreeSet<>(version.subjects()),
                version.liability(),
                version.text());
    }
}
