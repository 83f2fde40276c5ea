package org.xinheng.kernel.commitments.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a template says.
 *
 * @param bureau whose commitments are signed in it
 * @param basis the law, as it is cited
 * @param hash SM3 of the text, in hexadecimal
 * @param from the first day it is used
 * @param until the last day, or null
 */
public record TemplateTerms(
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
        @Nullable LocalDate until) {

    public TemplateTerms {
        matters = List.copyOf(matters);
    }
}
