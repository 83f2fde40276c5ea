package org.xinheng.kernel.supervision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.xinheng.kernel.shared.Sm3;

/**
 * The whole of chance in a draw, in two formulas that anybody can redo: {@code seed = SM3(secret ‖ value)}, and the entries
 * of a stratum in the order of {@code SM3(seed ‖ entry)}, the smallest first, compared byte by byte. Secret and seed are 32
 * raw bytes, texts are UTF-8. The portal offers a script that does the same.
 */
final class Ranking {

    private Ranking() {}

    /** The seed of a draw: from the secret that was committed to and the public value that nobody could know then. */
    static byte[] seed(byte[] secret, String value) {
        return Sm3.digest(secret, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The entries in the order in which they are drawn. */
    static List<String> order(byte[] seed, Collection<String> entries) {
        return entries.stream()
                .map(entry -> new Ranked(entry, Sm3.digest(seed, entry.getBytes(StandardCharsets.UTF_8))))
                .sorted(Comparator.comparing(Ranked::mark, Arrays::compareUnsigned)
                        .thenComparing(Ranked::entry))
                .map(Ranked::entry)
                .toList();
    }

    /** The inspectors in the order in which they are drawn for an entry. */
    static List<String> inspectors(byte[] seed, String entry, Collection<String> tokens) {
        var prefix = entry + " ";
        return order(seed, tokens.stream().map(prefix::concat).toList()).stream()
                .map(ranked -> ranked.substring(prefix.length()))
                .toList();
    }

    private record Ranked(String entry, byte[] mark) {}
}
