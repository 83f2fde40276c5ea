package org.xinheng.kernel.articles;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.KernelException;

/**
 * A file on its way to an article, found sound.
 *
 * @param name without folders and signs nobody sees, ending as its content demands
 */
record NewAttachment(String name, AttachmentType type, byte[] content) {

    /** Most bytes of one file. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    /**
     * Looks at a file that was handed in.
     *
     * @throws KernelException {@code ARTICLE_ATTACHMENT_TOO_LARGE} (413), {@code ARTICLE_ATTACHMENT_REFUSED} (400)
     */
    static NewAttachment of(@Nullable String asked, byte[] content) {
        String name = plain(asked);
        if (content.length > LARGEST) {
            throw new KernelException(
                    ArticleError.ARTICLE_ATTACHMENT_TOO_LARGE,
                    "附件“%s”超过%d MB。请压缩或分成几个文件后重新上传。".formatted(name, LARGEST / 1024 / 1024));
        }
        AttachmentType type = AttachmentType.of(content)
                .orElseThrow(() -> new KernelException(
                        ArticleError.ARTICLE_ATTACHMENT_REFUSED,
                        "附件“%s”的内容不是PDF、OFD、Excel（xlsx）、Word（docx）、PNG或JPEG，或者含有宏。旧格式请先另存为新格式，再重新上传。".formatted(name)));
        return new NewAttachment(ending(name, type), type, content);
    }

    /** A browser may send a whole path; signs that turn the direction of writing could hide how a name ends. */
    private static String plain(@Nullable String asked) {
        String name = asked == null ? "" : asked.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return name.isEmpty() ? "附件" : name;
    }

    private static String ending(String name, AttachmentType type) {
        String end = "." + type.ending();
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith(end) || (type == AttachmentType.JPEG && lower.endsWith(".jpeg"));
        String stem = fits ? name.substring(0, name.lastIndexOf('.')) : name;
        return (stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem) + end;
    }
}
