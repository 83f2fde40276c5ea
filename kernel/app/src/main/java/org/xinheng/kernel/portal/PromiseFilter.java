package org.xinheng.kernel.portal;

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

    static PromiseFilter of(@Nullable String kind, @Nullable String kept, @Nullable String q, @Nullable String after) {
        return new PromiseFilter(
                COMMITMENTS,
                Address.filled(kind),
                oneOf(KEPT, kept),
                Address.filled(q),
                Cursor.read(after).orElse(null));
    }

    static PromiseFilter ofContracts(@Nullable String kept, @Nullable String q, @Nullable String after) {
        return new PromiseFilter(
                CONTRACTS,
                null,
                oneOf(PERFORMED, kept),
                Address.filled(q),
                Cursor.read(after).orElse(null));
    }

    private static @Nullable String oneOf(List<String> choices, @Nullable String text) {
        String chosen = Address.filled(text);
        return chosen != null && choices.contains(chosen) ? chosen : null;
    }

    boolean any() {
        return kind != null || kept != null || q != null;
    }

    /** The address of this filter's page behind a cursor; without one its first page. */
    String href(@Nullable Cursor cursor) {
        return new Address(page)
                .with("kind", kind)
                .with("kept", kept)
                .with("q", q)
                .behind(cursor)
                .toString();
    }
}
