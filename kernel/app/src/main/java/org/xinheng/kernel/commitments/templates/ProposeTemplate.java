package org.xinheng.kernel.commitments.templates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template to be proposed.
 *
 * @param kind id of a kind of commitments in force
 * @param name what the bureau calls it
 * @param matters for which matters it is used, word for word
 * @param text with blanks such as {@code {subject}}
 * @param act title of the law or document it rests on
 * @param documentNo of that document, or null
 * @param article or null
 * @param from the first day it is used; not in the past
 * @param until the last day, or null
 */
public record ProposeTemplate(
        @Nullable String kind,
        @Nullable String name,
        @Nullable List<String> matters,
        @Nullable String text,
        @Nullable String act,
        @Nullable String documentNo,
        @Nullable String article,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
