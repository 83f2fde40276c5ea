package org.xinheng.kernel.reports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.xinheng.kernel.reports.press.QrCode;

/** The page all readable forms are made from. */
final class ReportPage {

    private ReportPage() {}

    /**
     * @param c what the report says
     * @param hash SM3 of its content, hexadecimal
     * @param qr the verification address as an image
     * @param fingerprint of the key it is sealed with
     */
    @CheckedTemplate(basePath = "reports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Report(ReportContent c, String hash, String qr, String fingerprint) implements TemplateInstance {}

    static String of(ReportContent content, String hash, String fingerprint) {
        return new Report(content, hash, QrCode.of(content.verification().address()), fingerprint).render();
    }
}
