package org.xinheng.kernel.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that was not simply accepted; natural persons stay without name. */
public record RowIssue(
        int line,
        String verdict,
        List<String> rules,
        List<String> reasons,
        @Nullable String subjectName,
        @Nullable String documentNo) {}
