package org.xinheng.kernel.commitments.templates;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

/** What can be wrong with templates of commitments. */
public enum TemplateError implements ErrorCode {
    TEMPLATE_INVALID(ErrorKind.INVALID),
    TEMPLATE_UNKNOWN(ErrorKind.NOT_FOUND);

    private final ErrorKind kind;

    TemplateError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
