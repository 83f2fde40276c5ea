package org.xinheng.kernel.reports.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The parsed fonts of one printer. Parsing takes longer than printing, so they are kept; for one thread at a time. */
final class PressFonts {

    private static final int DELETE = 0x7F;

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private final List<CmapLookup> signs;

    PressFonts() {
        regular = parse("regular.ttf");
        bold = parse("bold.ttf");
        try {
            signs = List.of(regular.getUnicodeCmapLookup(), bold.getUnicodeCmapLookup());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static TrueTypeFont parse(String name) {
        try (InputStream file = PressFonts.class.getResourceAsStream("/org/xinheng/fonts/" + name)) {
            if (file == null) {
                throw new IOException("ui/fonts lacks " + name + "; build it with ./mvnw package -pl ui/fonts");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    /** The text with signs the fonts lack spelt out by their code point, so that none is lost; control signs become blanks. */
    String printable(String text) {
        StringBuilder changed = null;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            boolean known = sign == '\n'
                    || sign == '\t'
                    || (sign >= ' ' && sign < DELETE)
                    || signs.stream().allMatch(font -> font.getGlyphId(sign) > 0);
            if (!known && changed == null) {
                changed = new StringBuilder(text.substring(0, at));
            }
            if (changed != null) {
                if (known) {
                    changed.appendCodePoint(sign);
                } else if (Character.isISOControl(sign)) {
                    changed.append(' ');
                } else {
                    changed.append("〔U+%X〕".formatted(sign));
                }
            }
            at += Character.charCount(sign);
        }
        return changed == null ? text : changed.toString();
    }
}
