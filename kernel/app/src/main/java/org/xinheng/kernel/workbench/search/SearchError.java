package org.xinheng.kernel.workbench.search;

import org.xinheng.kernel.shared.ErrorCode;
import org.xinheng.kernel.shared.ErrorKind;

enum SearchError implements ErrorCode {
    SEARCH_WORDS_INVALID;

    @Override
    public ErrorKind kind() {
        return ErrorKind.INVALID;
    }
}
