package org.xinheng.kernel.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.intake.check.CheckedRow;
import org.xinheng.kernel.intake.check.Column;

/** Writes the fields of a row as UTF-8 JSON into a buffer of its own: open fields, or the secret ones for sealing. */
final class PayloadWriter {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final List<Column> columns;
    private final byte[][] heads;
    private final boolean[] secret;
    private byte[] bytes = new byte[4096];
    private int size;

    PayloadWriter(List<Column> columns) {
        this.columns = columns;
        this.heads = new byte[columns.size()][];
        this.secret = new boolean[columns.size()];
        for (int i = 0; i < heads.length; i++) {
            Column column = columns.get(i);
            heads[i] = ("\"" + column.field().code() + "\":\"").getBytes(StandardCharsets.UTF_8);
            secret[i] = column.isSecret() || column.field().disclosure() == Disclosure.AUTHORISED;
        }
    }

    /** Writes the fields that are not secret; a natural person's name is. Returns the length. */
    int writeOpen(CheckedRow row) {
        return write(row, false);
    }

    /** Writes the secret fields; the length is 2 when there are none. */
    int writeSecret(CheckedRow row) {
        return write(row, true);
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    private int write(CheckedRow row, boolean secrets) {
        boolean person = row.kind() == SubjectKind.NATURAL_PERSON;
        size = 0;
        put('{');
        for (int i = 0; i < heads.length; i++) {
            Column column = columns.get(i);
            String value = row.value(column);
            boolean hidden = secret[i] || (person && column.field().role() == FieldRole.SUBJECT_NAME);
            if (value.isEmpty() || hidden != secrets) {
                continue;
            }
            if (size > 1) {
                put(',');
            }
            ensure(heads[i].length);
            System.arraycopy(heads[i], 0, bytes, size, heads[i].length);
            size += heads[i].length;
            text(value);
            put('"');
        }
        put('}');
        return size;
    }

    private void text(String value) {
        int length = value.length();
        ensure(length * 6 + 8);
        for (int i = 0; i < length; i++) {
            char sign = value.charAt(i);
            if (sign >= 0x80) {
                i += wide(value, i, sign);
            } else if (sign == '"' || sign == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = (byte) sign;
            } else if (sign >= ' ') {
                bytes[size++] = (byte) sign;
            } else {
                escape(sign);
            }
        }
    }

    private int wide(String value, int at, char sign) {
        if (sign < 0x800) {
            bytes[size++] = (byte) (0xc0 | (sign >> 6));
            bytes[size++] = (byte) (0x80 | (sign & 0x3f));
            return 0;
        }
        if (Character.isHighSurrogate(sign)) { // the reader left no lone halves
            int point = value.codePointAt(at);
            bytes[size++] = (byte) (0xf0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            bytes[size++] = (byte) (0x80 | (point & 0x3f));
            return 1;
        }
        bytes[size++] = (byte) (0xe0 | (sign >> 12));
        bytes[size++] = (byte) (0x80 | ((sign >> 6) & 0x3f));
        bytes[size++] = (byte) (0x80 | (sign & 0x3f));
        return 0;
    }

    private void escape(char sign) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[sign >> 4];
        bytes[size++] = HEX[sign & 0xf];
    }

    private void put(char sign) {
        ensure(1);
        bytes[size++] = (byte) sign;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
