package org.xinheng.kernel.subjects.names;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys by which a name is found. Two names that differ in one sign – put in, left out, changed, or two neighbours
 * exchanged – share a key, because each is also keyed with any one of its signs left out.
 */
final class NameKeys {

    /** Cores shorter than this are keyed whole only: with a sign less they would be any word. */
    private static final int SHORTEST_TO_VARY = 4;

    /** Longer names are keyed whole only; an error in them is found by the core. */
    private static final int LONGEST_TO_VARY = 40;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private NameKeys() {}

    /** All keys of a subject with these names, in order. */
    static long[] of(Collection<String> names) {
        var keys = new TreeSet<Long>();
        names.forEach(name -> add(keys, FoldedName.of(name)));
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    /** The keys under which somebody who wrote this looks. */
    static long[] asked(FoldedName name) {
        var keys = new TreeSet<Long>();
        if (name.isLatin()) {
            keys.add(hash('p', name.sound(), -1));
        }
        add(keys, name);
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static void add(Set<Long> keys, FoldedName name) {
        if (name.simple().isEmpty()) {
            return;
        }
        vary(keys, 'n', name.simple());
        vary(keys, 'c', name.core());
        keys.add(hash('p', name.sound(), -1));
        keys.add(hash('p', name.coreSound(), -1));
    }

    private static void vary(Set<Long> keys, char kind, String text) {
        keys.add(hash(kind, text, -1));
        if (text.length() < SHORTEST_TO_VARY || text.length() > LONGEST_TO_VARY) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            keys.add(hash(kind, text, i));
        }
    }

    /** FNV-1a over a kind and the text without one of its signs, stirred, so that all bits depend on all signs. */
    private static long hash(char kind, String text, int without) {
        long hash = (SEED ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            if (i != without) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash;
    }
}
