package org.xinheng.kernel.intake.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a sheet. */
final class XlsxRows implements TableFile.Rows {

    private static final double EXACT = 1e15;
    private static final int MAX_COLUMNS = 16_384;

    /** What the cells of a sheet refer to. */
    record Tables(SharedStrings strings, CellFormats formats, boolean date1904) {}

    private final XlsxFile.Counted in;
    private final long size;
    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean date1904;
    private int position;

    XlsxRows(XlsxFile.Counted in, long size, XMLStreamReader xml, Tables tables) {
        this.in = in;
        this.size = size;
        this.xml = xml;
        this.strings = tables.strings();
        this.formats = tables.formats();
        this.date1904 = tables.date1904();
    }

    @Override
    public double progress() {
        return size <= 0 ? 0 : Math.min(1, (double) in.taken() / size);
    }

    @Override
    public boolean next(SheetRow row) throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    position = number == null ? position + 1 : Integer.parseInt(number);
                    row.begin(position);
                    readCells(row);
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("sheetData")) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException e) {
            throw XlsxFile.corrupt(e);
        }
    }

    private void readCells(SheetRow row) throws XMLStreamException {
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String type = null;
                String style = null;
                String reference = null;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    switch (xml.getAttributeLocalName(i)) {
                        case "r" -> reference = xml.getAttributeValue(i);
                        case "t" -> type = xml.getAttributeValue(i);
                        case "s" -> style = xml.getAttributeValue(i);
                        default -> {}
                    }
                }
                column = reference == null ? column + 1 : column(reference);
                if (column >= MAX_COLUMNS) {
                    throw new NumberFormatException("column " + column);
                }
                readCell(row, column, type, style);
            }
        }
    }

    private void readCell(SheetRow row, int column, @Nullable String type, @Nullable String style)
            throws XMLStreamException {
        String value = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v")) {
                    value = xml.getElementText();
                } else if (name.equals("is")) {
                    value = XmlText.richText(xml, "is");
                }
            }
        }
        if (value == null || value.isEmpty()) {
            return;
        }
        switch (type == null ? "n" : type) {
            case "s" -> row.set(column, strings.get(Integer.parseInt(value)), SheetRow.Kind.TEXT);
            case "n" -> setNumber(row, column, value, style);
            case "b" -> row.set(column, value.equals("1") ? "TRUE" : "FALSE", SheetRow.Kind.TEXT);
            case "e" -> row.set(column, value, SheetRow.Kind.ERROR);
            case "d" -> row.set(column, value, SheetRow.Kind.DATE);
            case "str" -> row.set(column, XmlText.unescaped(value), SheetRow.Kind.TEXT);
            default -> row.set(column, value, SheetRow.Kind.TEXT);
        }
    }

    private void setNumber(SheetRow row, int column, String raw, @Nullable String style) {
        double number = Double.parseDouble(raw);
        if (style != null && formats.isDate(Integer.parseInt(style))) {
            LocalDate date = SerialDay.of(number, date1904);
            if (date != null) {
                row.set(column, date.toString(), SheetRow.Kind.DATE);
                return;
            }
        }
        row.set(column, plain(raw, number), SheetRow.Kind.NUMBER);
    }

    /** Up to 15 digits a workbook's number is exact; beyond, the digits are gone and the scientific text says so. */
    private static String plain(String raw, double number) {
        if (Math.abs(number) >= EXACT) {
            return raw;
        }
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).toPlainString();
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char sign = reference.charAt(i);
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = column * 26 + (sign - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
