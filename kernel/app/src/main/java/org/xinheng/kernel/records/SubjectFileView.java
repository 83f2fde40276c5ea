package org.xinheng.kernel.records;

import java.util.List;
import java.util.Map;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.subjects.CodeIssueView;

/** Everything a tenant knows about a subject, records newest first. */
public record SubjectFileView(
        String code,
        String name,
        String kind,
        List<String> formerNames,
        Map<String, Integer> counts,
        Page<RecordRow> records,
        List<CodeIssueView> codeIssues) {}
