package org.xinheng.kernel.records;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, growing in memory. Not for several threads. */
public final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private byte[] bytes;
    private int size;
    private int rows;

    /** An empty buffer for about so many bytes. */
    public CopyBuffer(int capacity) {
        bytes = new byte[capacity];
        raw(SIGNATURE, 0, SIGNATURE.length);
        int4(0);
        int4(0);
    }

    /** Begins a row with so many columns, which must follow. */
    public CopyBuffer row(int columns) {
        ensure(2);
        bytes[size++] = (byte) (columns >> 8);
        bytes[size++] = (byte) columns;
        rows++;
        return this;
    }

    /** A null column. */
    public CopyBuffer nothing() {
        int4(-1);
        return this;
    }

    /** A text column; null stays null. */
    public CopyBuffer text(@Nullable String text) {
        if (text == null) {
            return nothing();
        }
        int length = text.length();
        ensure(4 + length * 3);
        int at = size + 4;
        int i = 0;
        while (i < length && text.charAt(i) < 0x80) {
            bytes[at++] = (byte) text.charAt(i++);
        }
        at = i < length ? many(text, i, at) : at;
        place(size, at - size - 4);
        size = at;
        return this;
    }

    private int many(String text, int from, int to) {
        int at = to;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                bytes[at++] = (byte) sign;
            } else if (sign < 0x800) {
                bytes[at++] = (byte) (0xc0 | (sign >> 6));
                bytes[at++] = (byte) (0x80 | (sign & 0x3f));
            } else if (Character.isSurrogate(sign)) {
                byte[] pair = new String(Character.toChars(text.codePointAt(i))).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(pair, 0, bytes, at, pair.length);
                at += pair.length;
                i += Character.isHighSurrogate(sign) && pair.length == 4 ? 1 : 0;
            } else {
                bytes[at++] = (byte) (0xe0 | (sign >> 12));
                bytes[at++] = (byte) (0x80 | ((sign >> 6) & 0x3f));
                bytes[at++] = (byte) (0x80 | (sign & 0x3f));
            }
        }
        return at;
    }

    /** A text column, null when empty. */
    public CopyBuffer textOrNothing(String text) {
        return text.isEmpty() ? nothing() : text(text);
    }

    /** An integer column. */
    public CopyBuffer integer(int value) {
        int4(4);
        int4(value);
        return this;
    }

    /** A bigint column. */
    public CopyBuffer bigint(long value) {
        int4(8);
        int8(value);
        return this;
    }

    /** A boolean column. */
    public CopyBuffer bool(boolean value) {
        int4(1);
        ensure(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A date column; null stays null. */
    public CopyBuffer date(@Nullable LocalDate day) {
        if (day == null) {
            return nothing();
        }
        int4(4);
        int4((int) (day.toEpochDay() - POSTGRES_EPOCH));
        return this;
    }

    /** A uuid column; null stays null. */
    public CopyBuffer uuid(@Nullable UUID id) {
        if (id == null) {
            return nothing();
        }
        int4(16);
        int8(id.getMostSignificantBits());
        int8(id.getLeastSignificantBits());
        return this;
    }

    /** A bytea column; null stays null. */
    public CopyBuffer bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        int4(value.length);
        raw(value, 0, value.length);
        return this;
    }

    /** A jsonb column from UTF-8 JSON text. */
    public CopyBuffer jsonb(byte[] json, int length) {
        int4(length + 1);
        ensure(1);
        bytes[size++] = 1;
        raw(json, 0, length);
        return this;
    }

    /** How many rows were begun. */
    public int rows() {
        return rows;
    }

    /** Ends the rows; nothing may be added afterwards. */
    public CopyBuffer end() {
        ensure(2);
        bytes[size++] = -1;
        bytes[size++] = -1;
        return this;
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    private void int4(int value) {
        ensure(4);
        place(size, value);
        size += 4;
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    private void place(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void raw(byte[] value, int from, int length) {
        ensure(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
