package org.xinheng.kernel.intake.sheet;

import java.util.Arrays;

/** One row as it stands in the file. The reader fills the same object again and again: copy what must live longer. */
public final class SheetRow {

    /** What the file says a cell is; CSV knows only text. */
    public enum Kind {
        TEXT,
        /** A number cell; the text is the shortest plain decimal, or the raw scientific text beyond 15 digits. */
        NUMBER,
        /** A number cell with a date format; the text is already ISO ({@code 2026-09-03}). */
        DATE,
        /** A formula that failed, such as {@code #REF!}. */
        ERROR
    }

    private String[] texts = new String[64];
    private Kind[] kinds = new Kind[64];
    private int width;
    private int position;

    /** Creates an empty row. */
    public SheetRow() {
        Arrays.fill(texts, "");
        Arrays.fill(kinds, Kind.TEXT);
    }

    /** How many columns the row reaches, trailing empty ones not promised. */
    public int width() {
        return width;
    }

    /** The row's number in the file, from 1, as the clerk sees it in the office program. */
    public int position() {
        return position;
    }

    /** The cell's text as it stands, empty when there is none. */
    public String text(int column) {
        return column < width ? texts[column] : "";
    }

    /** What the file says the cell is. */
    public Kind kind(int column) {
        return column < width ? kinds[column] : Kind.TEXT;
    }

    /** True when the first cell begins with this mark. */
    public boolean beginsWith(String mark) {
        return width > 0 && texts[0].startsWith(mark);
    }

    /** True when no cell holds anything but white space. */
    public boolean isBlank() {
        for (int i = 0; i < width; i++) {
            if (!Blank.is(texts[i])) {
                return false;
            }
        }
        return true;
    }

    /** The cells as they stand, for keeping. */
    public String[] copy() {
        return Arrays.copyOf(texts, width);
    }

    /** Starts a new row at the given position in the file. */
    public void begin(int at) {
        Arrays.fill(texts, 0, width, "");
        Arrays.fill(kinds, 0, width, Kind.TEXT);
        width = 0;
        position = at;
    }

    /** Sets one cell; columns count from 0. */
    public void set(int column, String text, Kind kind) {
        if (column >= texts.length) {
            int size = Math.max(column + 1, texts.length * 2);
            int old = texts.length;
            texts = Arrays.copyOf(texts, size);
            kinds = Arrays.copyOf(kinds, size);
            Arrays.fill(texts, old, size, "");
            Arrays.fill(kinds, old, size, Kind.TEXT);
        }
        texts[column] = text;
        kinds[column] = kind;
        width = Math.max(width, column + 1);
    }
}
