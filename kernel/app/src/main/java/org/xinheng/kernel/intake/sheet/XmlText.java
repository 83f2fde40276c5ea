package org.xinheng.kernel.intake.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook's XML: runs put together, readings left out, escapes undone. */
final class XmlText {

    private XmlText() {}

    /** The text of all runs up to the end of the named element, without phonetic readings. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        String first = null;
        StringBuilder more = null;
        int reading = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("rPh")) {
                    reading++;
                } else if (name.equals("t") && reading == 0) {
                    String text = xml.getElementText();
                    if (first == null) {
                        first = text;
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        more.append(text);
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("rPh")) {
                    reading--;
                } else if (name.equals(element)) {
                    break;
                }
            }
        }
        return unescaped(more != null ? more.toString() : first == null ? "" : first);
    }

    /** Undoes {@code _x000D_} and its like. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0 && at + 7 <= text.length()) {
            int code = text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(from, at + 2));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
