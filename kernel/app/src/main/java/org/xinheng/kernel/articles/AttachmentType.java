package org.xinheng.kernel.articles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files an article may bring along. What a file is called proves nothing: its content says what it is. */
enum AttachmentType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    OFD("application/ofd", "ofd", Set.of("OFD.xml")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            Set.of("[Content_Types].xml", "xl/workbook.xml")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            Set.of("[Content_Types].xml", "word/document.xml"));

    private static final String MACROS = "vbaproject.bin";

    private final String mediaType;
    private final String ending;
    private final byte[] begins;
    private final Set<String> holds;

    AttachmentType(String mediaType, String ending, String begins) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
        this.holds = Set.of();
    }

    AttachmentType(String mediaType, String ending, Set<String> holds) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begins = new byte[] {'P', 'K', 3, 4};
        this.holds = holds;
    }

    String mediaType() {
        return mediaType;
    }

    /** What names of such files end with, without the dot. */
    String ending() {
        return ending;
    }

    /** What a file is; nothing for a file that is not taken, such as a workbook with macros. */
    static Optional<AttachmentType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.fits(content)).findFirst();
    }

    private boolean fits(byte[] content) {
        if (content.length < begins.length || !Arrays.equals(content, 0, begins.length, begins, 0, begins.length)) {
            return false;
        }
        if (holds.isEmpty()) {
            return true;
        }
        Set<String> names = ZipNames.of(content);
        return names.containsAll(holds)
                && names.stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS));
    }
}
