package org.xinheng.kernel.intake.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's table of texts. The texts lie in an unnamed temporary file mapped into memory; on the heap are only
 * their ends (8 bytes each) and a small cache of the ones asked for last.
 */
final class SharedStrings implements Closeable {

    private static final int CACHE = 1 << 13;

    private final Arena arena;
    private final MemorySegment texts;
    private final long[] ends;
    private final @Nullable String[] cached = new @Nullable String[CACHE];
    private final int[] cachedIndex = new int[CACHE];

    private SharedStrings(Arena arena, MemorySegment texts, long[] ends) {
        this.arena = arena;
        this.texts = texts;
        this.ends = ends;
        Arrays.fill(cachedIndex, -1);
    }

    static SharedStrings none() {
        return new SharedStrings(Arena.ofShared(), MemorySegment.NULL, new long[0]);
    }

    static SharedStrings read(XMLStreamReader xml) throws IOException, XMLStreamException {
        Path spill = Spool.create("texts");
        long[] ends = new long[1024];
        int count = 0;
        try (var channel = FileChannel.open(
                spill, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long size = 0;
            OutputStream out = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] text = XmlText.richText(xml, "si").getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    size += text.length;
                    if (count == ends.length) {
                        ends = Arrays.copyOf(ends, count * 2);
                    }
                    ends[count++] = size;
                }
            }
            out.flush();
            var arena = Arena.ofShared();
            var mapped = size == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            return new SharedStrings(arena, mapped, Arrays.copyOf(ends, count));
        }
    }

    String get(int index) {
        if (index < 0 || index >= ends.length) {
            throw XlsxFile.corrupt(new IOException("shared string out of range"));
        }
        int slot = index & (CACHE - 1);
        String known = cached[slot];
        if (cachedIndex[slot] == index && known != null) {
            return known;
        }
        long from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[Math.toIntExact(ends[index] - from)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        String text = new String(bytes, StandardCharsets.UTF_8);
        cached[slot] = text;
        cachedIndex[slot] = index;
        return text;
    }

    @Override
    public void close() {
        arena.close();
    }
}
