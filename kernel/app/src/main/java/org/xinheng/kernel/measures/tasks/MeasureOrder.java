package org.xinheng.kernel.measures.tasks;

import java.util.List;
import java.util.UUID;
import org.xinheng.definitions.measures.MeasureClass;

/**
 * What a body is asked to do.
 *
 * @param entry the entry it follows from
 * @param documentNo of the decision to list
 * @param authority that decided
 * @param edition of the list of measures
 * @param effect what is to be done, one sentence
 * @param basis citations in force on the day of the push; never empty
 * @param body as the list of measures names it
 * @param outside whether no bureau of the tenant stands for it
 */
public record MeasureOrder(
        UUID entry,
        String list,
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
}
