package org.xinheng.kernel.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles of a workbook show a number as a date. */
final class CellFormats {

    private final boolean[] dates;

    private CellFormats(boolean[] dates) {
        this.dates = dates;
    }

    static CellFormats none() {
        return new CellFormats(new boolean[0]);
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.length && dates[style];
    }

    static CellFormats read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> inCellFormats = true;
                case "xf" -> {
                    if (inCellFormats) {
                        styles.add(number(xml, "numFmtId"));
                    }
                }
                default -> {}
            }
        }
        boolean[] dates = new boolean[styles.size()];
        for (int i = 0; i < dates.length; i++) {
            int id = styles.get(i);
            String format = own.get(id);
            dates[i] = format == null ? isBuiltInDate(id) : isDateFormat(format);
        }
        return new CellFormats(dates);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** Ids fixed by the file format; 27–36 and 50–58 are the East Asian dates. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** A format with a year or a day outside quotes and brackets; times of day alone are no dates. */
    static boolean isDateFormat(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char sign = format.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '\\') {
                i++;
            } else if (sign == '[') {
                bracketed = true;
            } else if (sign == ']') {
                bracketed = false;
            } else if (!quoted && !bracketed && (sign == 'y' || sign == 'Y' || sign == 'd' || sign == 'D')) {
                return true;
            }
        }
        return false;
    }
}
