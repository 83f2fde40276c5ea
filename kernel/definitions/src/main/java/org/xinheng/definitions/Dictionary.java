package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader.Period;
import org.xinheng.definitions.yaml.Section;

/**
 * Words the gate watches for, dated and with their law.
 *
 * @param id kebab case
 * @param purpose what a hit means
 * @param entries groups of words
 */
record Dictionary(String id, Purpose purpose, List<Entry> entries) {

    /** What a hit means. */
    enum Purpose {
        /** L3: not in records of natural persons without a local regulation. */
        BLOCKED_TOPIC,
        /** L11: may not be collected. */
        FORBIDDEN_FIELD,
        /** L13: never public. */
        SENSITIVE_FIELD,
        /** L13: about children under fourteen, never public. */
        CHILDREN_FIELD
    }

    /** Words that count during one period. */
    record Entry(LocalDate from, @Nullable LocalDate until, List<String> words, LegalBasis basis) {
        /** Whether it counts at any time of a version. */
        boolean touches(ItemVersion version) {
            boolean before = until != null && !until.isAfter(version.from());
            boolean after = version.until() != null && !version.until().isAfter(from);
            return !before && !after;
        }
    }

    /** A word found and the entry it stands in. */
    record Hit(String word, Entry entry) {}

    Optional<Hit> find(String text, ItemVersion version) {
        for (Entry entry : entries) {
            if (entry.touches(version)) {
                for (String word : entry.words()) {
                    if (text.contains(word)) {
                        return Optional.of(new Hit(word, entry));
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Dictionary read(Section file) {
        String id = file.id("id");
        Purpose purpose = file.constant("purpose", Purpose.class);
        var entries = new ArrayList<Entry>();
        for (Section section : file.requireSections("in_force")) {
            Period period = CommonReader.period(section);
            List<String> words = section.requireTexts("words");
            entries.add(new Entry(period.from(), period.until(), words, CommonReader.basis(section)));
            section.done();
        }
        file.done();
        return new Dictionary(id, purpose, List.copyOf(entries));
    }
}
