package org.xinheng.kernel.lists;

import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;

/**
 * Which entries a list shows.
 *
 * @param removed the ended ones instead of those that count
 * @param q a subject's code, a part of its name, or a document's number
 * @param code only this subject's
 */
public record EntryQuery(
        @Nullable String list,
        @Nullable Polarity polarity,
        boolean removed,
        @Nullable String q,
        @Nullable String code) {}
