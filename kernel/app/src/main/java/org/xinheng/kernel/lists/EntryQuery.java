package org.xinheng.kernel.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.kernel.shared.KernelException;

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
        @Nullable String code) {

    /** The last entry of the page before. */
    record Cursor(LocalDate listedOn, UUID id) {

        static @Nullable Cursor of(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                int split = text.indexOf('_');
                return new Cursor(
                        LocalDate.parse(text.substring(0, Math.max(0, split))),
                        UUID.fromString(text.substring(split + 1)));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw new KernelException(ListError.LIST_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
            }
        }

        @Override
        public String toString() {
            return listedOn + "_" + id;
        }
    }
}
