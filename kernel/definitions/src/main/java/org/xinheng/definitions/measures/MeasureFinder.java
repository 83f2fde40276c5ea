package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.measures.Verdict.Applied;

/** Finds what applies to a subject: a pure function of its standings, the matter and the day. */
public final class MeasureFinder {

    private final List<Measure> measures;

    /** Looks among these, in their order. */
    public MeasureFinder(Collection<Measure> measures) {
        this.measures = List.copyOf(measures);
    }

    /**
     * What applies on a day.
     *
     * @param standings entries and statutory acts; those that do not count that day are passed over
     * @param matter one matter, or null for all
     */
    public Verdict applying(Collection<Standing> standings, @Nullable Matter matter, LocalDate day) {
        List<Standing> holding =
                standings.stream().filter(standing -> standing.holdsOn(day)).toList();
        var restrictions = new ArrayList<Applied>();
        var incentives = new ArrayList<Applied>();
        var used = new HashSet<Standing>();
        for (Measure measure : measures) {
            for (Standing standing : holding) {
                applied(measure, standing, matter, day).ifPresent(applied -> {
                    (measure.kind().restricts() ? restrictions : incentives).add(applied);
                    used.add(standing);
                });
            }
        }
        List<Standing> noted = holding.stream()
                .filter(standing -> !used.contains(standing) && !isPraise(standing))
                .toList();
        return holding.stream().anyMatch(MeasureFinder::isMisconduct)
                ? new Verdict(day, matter, restrictions, List.of(), incentives, noted)
                : new Verdict(day, matter, restrictions, incentives, List.of(), noted);
    }

    private static Optional<Applied> applied(
            Measure measure, Standing standing, @Nullable Matter matter, LocalDate day) {
        return measure.versionOn(day)
                .filter(version -> matter == null || version.matters().contains(matter))
                .filter(version -> version.target().meets(standing))
                .filter(version -> !version.basesOn(day).isEmpty())
                .map(version -> new Applied(
                        measure, version, standing, version.basesOn(day), end(measure, version, standing, day)));
    }

    /** The earlier of: the standing ends, the measure leaves the list or loses the last text that carries it. */
    private static @Nullable LocalDate end(Measure measure, MeasureVersion version, Standing standing, LocalDate day) {
        return Stream.of(Optional.ofNullable(standing.until()), runsUntil(measure, version, day))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A measure goes on when its next edition follows without a gap and meets the same. */
    private static Optional<LocalDate> runsUntil(Measure measure, MeasureVersion version, LocalDate day) {
        Optional<LocalDate> carried = carriedUntil(version.bases(), day);
        LocalDate end = version.until();
        if (end == null || carried.filter(last -> last.isBefore(end)).isPresent()) {
            return carried;
        }
        return measure.versionOn(end)
                .filter(next -> next.target().equals(version.target()))
                .map(next -> runsUntil(measure, next, end))
                .orElse(Optional.of(end));
    }

    /** The first day on which none of the texts is in force; empty when one has no end. */
    static Optional<LocalDate> carriedUntil(List<DatedBasis> bases, LocalDate from) {
        LocalDate day = from;
        while (true) {
            LocalDate reached = day;
            List<DatedBasis> carrying =
                    bases.stream().filter(basis -> basis.isInForceOn(reached)).toList();
            if (carrying.isEmpty()) {
                return Optional.of(day);
            }
            if (carrying.stream().anyMatch(basis -> basis.until() == null)) {
                return Optional.empty();
            }
            day = carrying.stream()
                    .map(DatedBasis::until)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static boolean isMisconduct(Standing standing) {
        return standing instanceof Standing.Listed listed && listed.polarity() == Polarity.MISCONDUCT;
    }

    private static boolean isPraise(Standing standing) {
        return standing instanceof Standing.Listed listed && listed.polarity() == Polarity.HONOUR;
    }
}
