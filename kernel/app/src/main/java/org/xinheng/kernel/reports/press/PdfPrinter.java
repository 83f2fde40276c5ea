package org.xinheng.kernel.reports.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Prints one paper after the other with fonts of its own; for one thread at a time. */
final class PdfPrinter {

    static final String FAMILY = "Xinheng";

    private static final int NORMAL = 400;
    private static final int HEAVY = 700;
    private static final float WATERMARK_SIZE = 15;
    private static final float WATERMARK_STRENGTH = 0.07f;
    private static final double WATERMARK_TURN = Math.toRadians(32);
    private static final float WATERMARK_ROWS = 190;
    private static final float THOUSAND = 1000;

    private final PressFonts fonts = new PressFonts();

    byte[] print(Paper paper) {
        try (var document = new PDDocument()) {
            PDFont regular = PDType0Font.load(document, fonts.regular(), true);
            PDFont bold = PDType0Font.load(document, fonts.bold(), true);
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(regular), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(bold), FAMILY, HEAVY, FontStyle.NORMAL, true)
                    .useUnicodeToUpperTransformer(text -> text.toUpperCase(Locale.ROOT))
                    .useUnicodeToLowerTransformer(text -> text.toLowerCase(Locale.ROOT))
                    .withProducer("Xinheng")
                    .useExternalResourceAccessControl(
                            (address, type) -> address != null && address.startsWith("data:"),
                            com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
                                    .RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(fonts.printable(paper.html()), null)
                    .toStream(java.io.OutputStream.nullOutputStream());
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                mark(document, regular, fonts.printable(paper.watermark()));
                document.getDocumentInformation().setTitle(paper.title());
                var out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Under everything else would be hidden by tables with a colour, so it lies above, hardly visible. */
    private static void mark(PDDocument document, PDFont font, String words) throws IOException {
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(WATERMARK_STRENGTH);
        float width = font.getStringWidth(words) / THOUSAND * WATERMARK_SIZE;
        for (PDPage page : document.getPages()) {
            var size = page.getMediaBox();
            try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                stream.setGraphicsStateParameters(faint);
                stream.setFont(font, WATERMARK_SIZE);
                for (float y = WATERMARK_ROWS / 2; y < size.getHeight(); y += WATERMARK_ROWS) {
                    for (float x = -width / 4; x < size.getWidth(); x += width + WATERMARK_SIZE * 4) {
                        stream.beginText();
                        stream.setTextMatrix(Matrix.getRotateInstance(WATERMARK_TURN, x, y));
                        stream.showText(words);
                        stream.endText();
                    }
                }
            }
        }
    }
}
