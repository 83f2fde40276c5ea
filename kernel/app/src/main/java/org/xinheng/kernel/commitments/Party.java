package org.xinheng.kernel.commitments;

import java.util.UUID;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;

/** A firm in the registry that promises something. */
public record Party(UUID subject, SubjectKind kind, String code, String name) {

    /** As a case knows it. */
    public CaseSubject asCaseSubject() {
        return new CaseSubject(subject, null, code, name);
    }

    /** What the data standard calls its kind. */
    public String category() {
        return kind == SubjectKind.INDIVIDUAL_BUSINESS ? "个体工商户" : "法人及非法人组织";
    }
}
