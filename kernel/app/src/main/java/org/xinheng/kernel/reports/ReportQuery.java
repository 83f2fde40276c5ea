package org.xinheng.kernel.reports;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * Which reports a list shows.
 *
 * @param q a number, a code or a part of the subject's name; null: all
 * @param revoked only revoked ones, only those that count, or null: all
 */
public record ReportQuery(@Nullable String q, @Nullable Boolean revoked) {

    /** Where a page ended. */
    record Cursor(Instant at, UUID id) {

        static @Nullable Cursor of(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                int split = text.indexOf('_');
                return new Cursor(
                        Instant.parse(text.substring(0, Math.max(0, split))),
                        UUID.fromString(text.substring(split + 1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw new KernelException(ReportError.REPORT_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
            }
        }

        static String of(ReportRow row) {
            return row.issuedAt() + "_" + row.id();
        }
    }

    /** Whose reports somebody sees. */
    record Sight(
            boolean all, @Nullable UUID bureau, @Nullable String code) {}
}
