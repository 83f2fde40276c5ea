package org.xinheng.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All an evaluation may know about one subject. It holds no contact data, no identity numbers of natural persons and
 * nothing from another tenant.
 *
 * @param kind what kind of subject it is
 * @param code its unified social credit code; empty for a natural person
 * @param name its name; empty for a natural person
 * @param registeredOn the day it was registered; null if the registry does not say
 * @param records its records in force, oldest decision first (put into that order here, so that the order in which they
 *     were read never matters)
 * @param listings its places on lists, past and present
 * @param grades its published grades under other standards: standard id to grade id
 * @since SPI 1.0
 */
public record SubjectFile(
        SubjectKind kind,
        String code,
        String name,
        @Nullable LocalDate registeredOn,
        List<RecordFacts> records,
        List<Listing> listings,
        Map<String, String> grades) {

    private static final Comparator<RecordFacts> OLDEST_FIRST =
            Comparator.comparing(RecordFacts::decidedOn).thenComparing(RecordFacts::id);

    public SubjectFile {
        records = inOrder(records);
        listings = List.copyOf(listings);
        grades = Map.copyOf(grades);
    }

    /** A file with records only: no listings, no grades under other standards. */
    public SubjectFile(
            SubjectKind kind, String code, String name, @Nullable LocalDate registeredOn, List<RecordFacts> records) {
        this(kind, code, name, registeredOn, records, List.of(), Map.of());
    }

    private static List<RecordFacts> inOrder(List<RecordFacts> records) {
        for (int i = 1; i < records.size(); i++) {
            if (OLDEST_FIRST.compare(records.get(i - 1), records.get(i)) > 0) {
                var sorted = new ArrayList<>(records);
                sorted.sort(OLDEST_FIRST);
                return List.copyOf(sorted);
            }
        }
        return List.copyOf(records);
    }
}
