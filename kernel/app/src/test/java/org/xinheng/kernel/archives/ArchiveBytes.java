package org.xinheng.kernel.archives;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.shared.Sm3;

/** Archives as bytes, and what somebody may do to them. */
final class ArchiveBytes {

    private static final int TRIES = 600;
    /** Behind the local head of an entry, in the middle of what is compressed. */
    private static final int INSIDE = 40;

    private ArchiveBytes() {}

    /** Every entry, by name. */
    static Map<String, byte[]> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All text of all entries. */
    static String unpacked(byte[] archive) {
        var all = new StringBuilder();
        entries(archive).values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** An archive out of entries. */
    static byte[] packed(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** The archive with one byte of one entry changed where it is compressed. */
    static byte[] changed(byte[] archive, String entry) {
        byte[] changed = archive.clone();
        String all = new String(archive, StandardCharsets.ISO_8859_1);
        changed[all.indexOf(entry) + entry.length() + INSIDE] ^= 0x01;
        return changed;
    }

    /** The archive with another manifest, signed as a forger with the key would. */
    static byte[] signedAnew(byte[] archive, ArchiveKey key, UnaryOperator<String> edit) {
        Map<String, byte[]> entries = entries(archive);
        String text = edit.apply(new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8));
        entries.put(Manifest.NAME, text.getBytes(StandardCharsets.UTF_8));
        entries.put(Manifest.SIGNATURE, key.sign(text).getBytes(StandardCharsets.US_ASCII));
        return packed(entries);
    }

    /** The archive of another place, where the same thing had another id. */
    static byte[] renamed(byte[] archive, ArchiveKey key, UUID present, UUID former) {
        Map<String, byte[]> entries = entries(archive);
        var sums = new HashMap<String, String>();
        var hex = HexFormat.of();
        entries.replaceAll((name, bytes) -> {
            byte[] other = new String(bytes, StandardCharsets.UTF_8)
                    .replace(present.toString(), former.toString())
                    .getBytes(StandardCharsets.UTF_8);
            sums.put(hex.formatHex(Sm3.digest(bytes)), hex.formatHex(Sm3.digest(other)));
            return other;
        });
        return signedAnew(packed(entries), key, text -> {
            String edited = text;
            for (var sum : sums.entrySet()) {
                edited = edited.replace(sum.getKey(), sum.getValue());
            }
            return edited;
        });
    }

    /** Waits for something, half a minute at most. */
    static void until(BooleanSupplier happened) {
        for (int i = 0; i < TRIES; i++) {
            if (happened.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("It did not happen");
    }
}
