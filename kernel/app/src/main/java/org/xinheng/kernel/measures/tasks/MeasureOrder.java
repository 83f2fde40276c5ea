package org.xinheng.kernel.measures.tasks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.MeasureClass;

/**
 * What a body is asked to do.
 *
 * @param entry the entry it follows from, or null
 * @param record else the decision by which a statute orders it
 * @param list the list, or null
 * @param statute else the statute
 * @param listLabel name of the list, or the provision in words
 * @param documentNo of the decision to list, or of the decision on record
 * @param authority that decided
 * @param edition of the list of measures
 * @param effect what is to be done, one sentence
 * @param basis citations in force on the day of the push; never empty
 * @param body as the list of measures names it
 * @param outside whether no bureau of the tenant stands for it
 */
public record MeasureOrder(
        @Nullable UUID entry,
        @Nullable UUID record,
        @Nullable String list,
        @Nullable String statute,
        String listLabel,
        String documentNo,
        String authority,
        String measure,
        String measureLabel,
        MeasureClass kind,
        String edition,
        String effect,
        List<String> basis,
        String body,
        boolean outside) {

    public MeasureOrder {
        basis = List.copyOf(basis);
    }

    /** The entry or the record. */
    UUID follows() {
        return Objects.requireNonNull(entry == null ? record : entry);
    }
}
