package org.xinheng.kernel.commitments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * Which commitments a list shows.
 *
 * @param state name of a state, or null
 * @param q a code, or a part of the subject's name or of the matter
 */
public record CommitmentQuery(
        @Nullable String kind,
        @Nullable String state,
        @Nullable String q) {

    /** The last row of the page before. */
    public record Cursor(LocalDate day, UUID id) {

        /**
         * Reads a cursor.
         *
         * @throws KernelException {@code COMMITMENT_CURSOR_INVALID} (400)
         */
        public static @Nullable Cursor of(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                int split = text.indexOf('_');
                return new Cursor(
                        LocalDate.parse(text.substring(0, Math.max(0, split))),
                        UUID.fromString(text.substring(split + 1)));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw new KernelException(CommitmentError.COMMITMENT_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
            }
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }
}
