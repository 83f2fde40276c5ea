package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A decision on record by which a statute attaches a measure. It names an item of the catalogue and words of the decision,
 * never a score or a grade (L4, L5).
 *
 * @param item catalogue item of the decision
 * @param says by field code, words of which one must stand in the field; never empty, and every field must hold one
 * @param atLeast the shortest term, which counts when the decision does not say until when
 * @param atMost the longest term, whatever the decision says
 * @param untilField code of the field with the last day, or null
 * @param endsWithRepair whether the repair of the record ends the measure; false where the term is part of the decision itself
 */
public record StatuteTrigger(
        String item,
        Map<String, List<String>> says,
        Period atLeast,
        Period atMost,
        @Nullable String untilField,
        boolean endsWithRepair) {

    public StatuteTrigger {
        says = Map.copyOf(says);
    }

    /** Whether a decision with these fields is one; a field it does not have is null. */
    public boolean meets(Function<String, @Nullable String> fields) {
        return !says.isEmpty()
                && says.entrySet().stream().allMatch(said -> {
                    String text = fields.apply(said.getKey());
                    return text != null
                            && said.getValue().stream()
                                    .map(StatuteTrigger::plain)
                                    .anyMatch(plain(text)::contains);
                });
    }

    /** The first day the measure of a decision no longer applies by its term. */
    public LocalDate until(LocalDate decidedOn, Function<String, @Nullable String> fields) {
        LocalDate last = untilField == null ? null : day(fields.apply(untilField));
        if (last == null || last.isBefore(decidedOn)) {
            return decidedOn.plus(atLeast);
        }
        LocalDate longest = decidedOn.plus(atMost);
        LocalDate end = last.plusDays(1);
        return end.isAfter(longest) ? longest : end;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Without book marks, blanks and the name of the state, which some write and others do not. */
    private static String plain(String text) {
        return text.replaceAll("[《》〈〉\\s\u3000]", "").replace("中华人民共和国", "");
    }
}
