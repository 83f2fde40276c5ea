package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Listing;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.standard.GradeRule.Trigger;

/** When a rule about the grade applies, compiled for a day. Stateless. */
@FunctionalInterface
interface Trip {

    /** The records or listings that trigger the rule; null if it does not apply. */
    @Nullable
    List<UUID> reasons(SubjectFile file, Matches matched);

    static Trip of(Trigger trigger, Tests tests, LocalDate asOf) {
        return switch (trigger) {
            case Trigger.Records records -> {
                int test = tests.numberOf(records.evidence());
                int atLeast = records.atLeast();
                yield (file, matched) -> {
                    Hits found = matched.of(test);
                    return found.size() < atLeast ? null : found.ids();
                };
            }
            case Trigger.Measured measured -> {
                int test = tests.numberOf(measured.evidence());
                Meter meter = Meter.of(measured.measure(), tests, asOf);
                yield (file, matched) -> {
                    Hits found = matched.of(test);
                    return lies(meter.read(file, found, matched), measured) ? meter.records(found, matched) : null;
                };
            }
            case Trigger.Listed listed -> (file, matched) -> onList(file.listings(), listed, asOf);
            case Trigger.Graded graded ->
                (file, matched) -> {
                    String grade = file.grades().get(graded.standard());
                    return grade != null && graded.grades().contains(grade) ? List.of() : null;
                };
        };
    }

    private static @Nullable List<UUID> onList(List<Listing> listings, Trigger.Listed listed, LocalDate asOf) {
        if (listings.isEmpty()) {
            return null;
        }
        var ids = new ArrayList<UUID>();
        for (Listing listing : listings) {
            if (listed.lists().contains(listing.list()) && listing.holdsOn(asOf)) {
                ids.add(listing.id());
            }
        }
        return ids.isEmpty() ? null : ids;
    }

    private static boolean lies(long value, Trigger.Measured range) {
        if (value == Meter.NONE) {
            return range.whenNone();
        }
        return (range.from() == null || value >= range.from().millionths())
                && (range.until() == null || value < range.until().millionths());
    }
}
