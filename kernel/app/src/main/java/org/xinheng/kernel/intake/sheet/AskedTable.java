package org.xinheng.kernel.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;

/** A small table that asks something, CSV or Excel: received up to a size, read once, and gone from the disk afterwards. */
public final class AskedTable {

    private AskedTable() {}

    /**
     * How large a table may be, and what is said otherwise.
     *
     * @param prefix of the file it is received into
     * @param bytes most bytes
     * @param tooLarge code and sentence for a larger one
     * @param unreadable code for what is no table
     */
    public record Limit(String prefix, long bytes, ErrorCode tooLarge, String sentence, ErrorCode unreadable) {}

    /** Reads the first sheet. */
    @FunctionalInterface
    public interface Reader<T> {
        /** @param digest SM3 of the file */
        T read(TableFile.Rows rows, byte[] digest) throws IOException;
    }

    /**
     * Receives and reads a table.
     *
     * @throws KernelException with the codes of the limit, or as the reader throws it
     */
    public static <T> T read(InputStream body, Limit limit, Reader<T> reader) {
        try {
            Path file = Spool.create(limit.prefix());
            try {
                receive(body, file, limit);
                byte[] digest = Sm3.digest(Files.readAllBytes(file));
                try (TableFile table = TableFile.open(file);
                        TableFile.Rows rows = table.open(0)) {
                    return reader.read(rows, digest);
                }
            } catch (UnreadableFile unreadable) {
                throw new KernelException(limit.unreadable(), unreadable.detail());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void receive(InputStream body, Path file, Limit limit) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit.bytes()) {
                    throw new KernelException(limit.tooLarge(), limit.sentence());
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The first filled cell of a row; blank when there is none. */
    public static String filled(SheetRow row) {
        for (int i = 0; i < row.width(); i++) {
            String text = cell(row, i);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A cell without space around it; blank beyond the end of the row. */
    public static String cell(SheetRow row, int column) {
        return column < row.width() ? CellText.clean(row.text(column)) : "";
    }
}
