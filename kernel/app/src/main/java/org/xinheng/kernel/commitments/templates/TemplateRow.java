package org.xinheng.kernel.commitments.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as lists show it.
 *
 * @param id of its case
 * @param hash SM3 of the text
 * @param basis the law, as it is cited
 * @param from the first day it is used
 * @param until the last day, or null
 * @param state name of the case's state
 * @param inUse whether new commitments are signed in it today
 */
public record TemplateRow(
        UUID id,
        UUID bureau,
        String bureauName,
        String kind,
        String kindLabel,
        String name,
        List<String> matters,
        String text,
        String hash,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        String state,
        String stateLabel,
        boolean inUse,
        String proposedBy,
        Instant proposedAt) {

    public TemplateRow {
        matters = List.copyOf(matters);
    }
}
