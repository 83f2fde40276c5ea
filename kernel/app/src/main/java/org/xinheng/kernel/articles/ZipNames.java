package org.xinheng.kernel.articles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads what a ZIP file says it holds from its directory at the end; nothing is unpacked, however much it would become. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int MOST = 10_000;

    private ZipNames() {}

    /** Names of the entries; none when the file is no sound ZIP file or has too many of them. */
    static Set<String> of(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return Set.of();
        }
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        if (entries > MOST) {
            return Set.of();
        }
        int at = bytes.getInt(end + 16);
        var names = new HashSet<String>();
        for (int entry = 0; entry < entries; entry++) {
            if (at < 0 || at > end - ENTRY_SIZE || bytes.getInt(at) != ENTRY) {
                return Set.of();
            }
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            int rest = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (at + ENTRY_SIZE + length > end) {
                return Set.of();
            }
            names.add(new String(content, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + length + rest;
        }
        // An entry behind those that were counted would be one that others read and nobody here saw.
        return at == end ? names : Set.of();
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
