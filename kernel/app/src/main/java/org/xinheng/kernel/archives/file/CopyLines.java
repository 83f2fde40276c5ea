package org.xinheng.kernel.archives.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in PostgreSQL's text format of COPY: cells between tabs, what would break a line written with a
 * backslash. The head is skipped. Memory holds one row.
 */
public final class CopyLines implements Iterator<String[]> {

    /** How a missing value is written. */
    public static final String NOTHING = "\\N";

    private final BufferedReader lines;
    private @Nullable String next;

    public CopyLines(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        step();
        step();
    }

    private void step() {
        try {
            next = lines.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** The cells as they mean; a missing value is empty. */
    @Override
    public String[] next() {
        String line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        step();
        String[] cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].equals(NOTHING) ? "" : meant(cells[i]);
        }
        return cells;
    }

    private static String meant(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        var text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            text.append(sign == '\\' && i + 1 < cell.length() ? escaped(cell.charAt(++i)) : sign);
        }
        return text.toString();
    }

    private static char escaped(char sign) {
        return switch (sign) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> sign;
        };
    }
}
