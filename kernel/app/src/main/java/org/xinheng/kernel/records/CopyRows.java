package org.xinheng.kernel.records;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows that come out of PostgreSQL in its binary COPY format: {@link #next}, then the columns of the row in their order,
 * each read once. Nothing is kept but the row at hand. For repositories; not for several threads.
 */
public final class CopyRows implements AutoCloseable {

    private static final int SIGNATURE = 11;
    private static final int HEADER = SIGNATURE + 4;
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    /** Texts repeat: item, class, coded fields. The last ones seen are handed out again instead of made again. */
    private static final int SEEN = 1024;

    private static final int SHORT = 48;

    private final CopyOut copy;
    private final @Nullable Text[] seen = new @Nullable Text[SEEN];
    private byte[] bytes = {};
    private int at;

    private record Text(byte[] bytes, String text) {}

    private CopyRows(CopyOut copy) {
        this.copy = copy;
    }

    /** Starts {@code copy (query) to stdout}; the query holds no placeholders. */
    public static CopyRows of(Handle handle, String query) {
        try {
            var rows = new CopyRows(handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)"));
            if (rows.fetch()) {
                rows.at = SIGNATURE + 4;
                rows.at += 4 + rows.int4(HEADER);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        }
    }

    /** Goes to the next row; false behind the last. */
    public boolean next() {
        if (at == bytes.length && !fetch()) {
            return false;
        }
        int columns = (short) ((bytes[at] << 8) | (bytes[at + 1] & 0xff));
        at += 2;
        if (columns < 0) {
            while (fetch()) {
                at = bytes.length;
            }
            return false;
        }
        return true;
    }

    /** A uuid column that is never null. */
    public UUID uuid() {
        at += 4;
        var id = new UUID(int8(at), int8(at + 8));
        at += 16;
        return id;
    }

    /** A date column. */
    public @Nullable LocalDate date() {
        int length = length();
        if (length < 0) {
            return null;
        }
        int days = int4(at);
        at += length;
        return LocalDate.ofEpochDay(POSTGRES_EPOCH + days);
    }

    /** A text column. */
    public @Nullable String text() {
        int length = length();
        if (length < 0) {
            return null;
        }
        int from = at;
        at += length;
        return length > SHORT ? new String(bytes, from, length, StandardCharsets.UTF_8) : known(from, at);
    }

    private String known(int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ (hash >>> 16)) & (SEEN - 1);
        Text before = seen[place];
        if (before != null && Arrays.equals(before.bytes, 0, before.bytes.length, bytes, from, to)) {
            return before.text;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        seen[place] = new Text(Arrays.copyOfRange(bytes, from, to), text);
        return text;
    }

    private int length() {
        int length = int4(at);
        at += 4;
        return length;
    }

    private boolean fetch() {
        try {
            byte[] more = copy.isActive() ? copy.readFromCopy() : null;
            bytes = more == null ? new byte[0] : more;
            at = 0;
            return more != null;
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        }
    }

    private int int4(int from) {
        return (bytes[from] << 24)
                | ((bytes[from + 1] & 0xff) << 16)
                | ((bytes[from + 2] & 0xff) << 8)
                | (bytes[from + 3] & 0xff);
    }

    private long int8(int from) {
        return ((long) int4(from) << 32) | (int4(from + 4) & 0xffff_ffffL);
    }

    /** Gives the connection back even when not all rows were read. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        }
    }
}
