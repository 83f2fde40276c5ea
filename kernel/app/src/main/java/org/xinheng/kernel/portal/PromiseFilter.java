package org.xinheng.kernel.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments or contracts a visitor asked for. Values that make no sense are as good as absent.
 *
 * @param page the address of the list
 * @param kept {@code RUNNING}, {@code WHOLLY}, {@code PARTLY}, {@code NOT}, or null: all
 * @param q a code, or a part of a name
 */
record PromiseFilter(
        String page,
        @Nullable String kind,
        @Nullable String kept,
        @Nullable String q,
        @Nullable Cursor after) {

    /** What a visitor may choose, in this order. */
    static final List<String> KEPT = List.of("RUNNING", "WHOLLY", "PARTLY", "NOT");

    /** The same of contracts, which are shown when it is determined how they were performed. */
    static final List<String> PERFORMED = List.of("WHOLLY", "PARTLY", "NOT");

    /** The list of commitments. */
    static final String COMMITMENTS = "/commitments";

    /** The list of contracts. */
    static final String CONTRACTS = "/commitments/contracts";

    private static final int LONGEST = 100;

    static PromiseFilter of(@Nullable String kind, @Nullable String kept, @Nullable String q, @Nullable String after) {
        String chosen = filled(kept);
        return new PromiseFilter(
                COMMITMENTS,
                filled(kind),
                chosen != null && KEPT.contains(chosen) ? chosen : null,
                filled(q),
                Cursor.read(after).orElse(null));
    }

    static PromiseFilter ofContracts(@Nullable String kept, @Nullable String q, @Nullable String after) {
        String chosen = filled(kept);
        return new PromiseFilter(
                CONTRACTS,
                null,
                chosen != null && PERFORMED.contains(chosen) ? chosen : null,
                filled(q),
                Cursor.read(after).orElse(null));
    }

    private static @Nullable String filled(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    boolean any() {
        return kind != null || kept != null || q != null;
    }

    /** The address of this filter's page behind a cursor; without one its first page. */
    String href(@Nullable Cursor cursor) {
        var address = new StringBuilder(page);
        append(address, "kind", kind);
        append(address, "kept", kept);
        append(address, "q", q);
        append(address, "after", cursor == null ? null : cursor.text());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
