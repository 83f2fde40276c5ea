package org.xinheng.kernel.reports.press;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Outlines of single signs in the bold font of printed papers, for pictures that need no font of the machine. */
public final class SignShape {

    private SignShape() {}

    /** The sign's outline within the square from 0 to 1, as large as it can be, centred; nothing if the font lacks it. */
    public static Optional<Shape> of(int sign) {
        try (TrueTypeFont font = PressFonts.parse("bold.ttf")) {
            int number = font.getUnicodeCmapLookup().getGlyphId(sign);
            var glyph = number == 0 ? null : font.getGlyph().getGlyph(number);
            if (glyph == null) {
                return Optional.empty();
            }
            Shape outline = glyph.getPath();
            var box = outline.getBounds2D();
            double size = Math.max(box.getWidth(), box.getHeight());
            if (size <= 0) {
                return Optional.empty();
            }
            var move = new AffineTransform();
            move.translate(0.5, 0.5);
            move.scale(1 / size, -1 / size);
            move.translate(-box.getCenterX(), -box.getCenterY());
            return Optional.of(move.createTransformedShape(outline));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
