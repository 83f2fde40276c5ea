package org.xinheng.kernel.portal.look;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.xinheng.kernel.reports.press.SignShape;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * The tile of a tenant on a phone's home screen: the first character of its name on its colour. The colour fills the square
 * and the character keeps to the middle, so that a phone may cut the tile to any shape (maskable).
 */
public final class TileIcon {

    private static final double READABLE = 4.6;
    private static final double SIGN = 0.46;

    private TileIcon() {}

    /** A PNG image of so many pixels a side. */
    public static byte[] png(TenantRef tenant, int pixels) {
        var ground = Colour.of(tenant.brand().primary(), Colour.of("#1f4e79", Colour.BLACK))
                .darkenedFor(Colour.WHITE, READABLE);
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(new Color(ground.red(), ground.green(), ground.blue()));
            graphics.fillRect(0, 0, pixels, pixels);
            graphics.setColor(Color.WHITE);
            graphics.fill(sign(tenant, pixels));
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The character in the middle; a disc where the font lacks it. */
    private static Shape sign(TenantRef tenant, int pixels) {
        var place = new AffineTransform();
        place.translate(pixels * (1 - SIGN) / 2, pixels * (1 - SIGN) / 2);
        place.scale(pixels * SIGN, pixels * SIGN);
        var glyph = Names.glyph(tenant.shortName().replaceFirst("^信用", ""));
        var shape = glyph.isEmpty()
                ? new Ellipse2D.Double(0, 0, 1, 1)
                : SignShape.of(glyph.codePointAt(0)).orElse(new Ellipse2D.Double(0, 0, 1, 1));
        return place.createTransformedShape(shape);
    }
}
