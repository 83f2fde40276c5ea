package org.xinheng.kernel.articles;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum ArticleError implements ErrorCode {
    ARTICLE_UNKNOWN(ErrorKind.NOT_FOUND),
    ARTICLE_INVALID(ErrorKind.INVALID),
    ARTICLE_CURSOR_INVALID(ErrorKind.INVALID),
    ARTICLE_NOT_YOURS(ErrorKind.FORBIDDEN),
    ARTICLE_SECOND(ErrorKind.FORBIDDEN),
    ARTICLE_CHANGED(ErrorKind.CONFLICT),
    ARTICLE_STEP_WRONG(ErrorKind.CONFLICT),
    ARTICLE_PERSONAL_DATA(ErrorKind.CONFLICT),
    ARTICLE_WORDS_UNEXPLAINED(ErrorKind.CONFLICT),
    ARTICLE_ATTACHMENT_UNKNOWN(ErrorKind.NOT_FOUND),
    ARTICLE_ATTACHMENT_REFUSED(ErrorKind.INVALID),
    ARTICLE_ATTACHMENT_TOO_LARGE(ErrorKind.TOO_LARGE),
    ARTICLE_ATTACHMENT_PENDING(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ArticleError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
