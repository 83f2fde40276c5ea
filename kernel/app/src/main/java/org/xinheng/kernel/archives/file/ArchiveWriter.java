package org.xinheng.kernel.archives.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xinheng.kernel.shared.Sm3;

/** Writes an archive entry after entry, none of them held in memory. Belongs to one thread. */
public final class ArchiveWriter implements Closeable {

    /** Files of an archive carry no time of their own. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    public ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Fills one entry. */
    @FunctionalInterface
    public interface Filling {

        /** Writes all of it and says what it wrote. */
        Filled fill(OutputStream out) throws IOException;
    }

    /**
     * What an entry holds.
     *
     * @param content digest of its rows, or empty
     */
    public record Filled(long rows, String content) {}

    /** Adds an entry. */
    public Manifest.Entry add(String name, Filling filling) throws IOException {
        open(name);
        var counting = new Counting(zip);
        Filled filled = filling.fill(counting);
        zip.closeEntry();
        var entry = new Manifest.Entry(
                name,
                filled.rows(),
                counting.bytes,
                counting.sm3(),
                filled.content().isEmpty() ? null : filled.content());
        entries.add(entry);
        return entry;
    }

    /** Adds a text. */
    public void add(String name, String text) throws IOException {
        add(name, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return new Filled(text.chars().filter(sign -> sign == '\n').count(), "");
        });
    }

    /** Every entry so far. */
    public List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Adds the manifest and its signature, which are no entries of the manifest, and ends the file. */
    public void end(String manifest, String signature) throws IOException {
        open(Manifest.NAME);
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        open(Manifest.SIGNATURE);
        zip.write(signature.getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIMELESS);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private final SM3Digest digest = new SM3Digest();
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            digest.update(some, from, length);
            bytes += length;
            out.write(some, from, length);
        }

        String sm3() {
            byte[] result = new byte[Sm3.LENGTH];
            digest.doFinal(result, 0);
            return HexFormat.of().formatHex(result);
        }
    }
}
