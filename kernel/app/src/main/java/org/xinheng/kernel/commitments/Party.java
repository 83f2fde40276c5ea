package org.xinheng.kernel.commitments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;

/**
 * Who promises something: a firm in the registry, or a natural person, whose name and number stay sealed.
 *
 * @param subject of a firm in the registry, else null
 * @param person of a natural person among the tenant's own, else null
 * @param code of a firm; empty for a person
 * @param name of a firm; 自然人 for a person
 */
public record Party(@Nullable UUID subject, @Nullable UUID person, SubjectKind kind, String code, String name) {

    static Party firm(UUID subject, SubjectKind kind, String code, String name) {
        return new Party(subject, null, kind, code, name);
    }

    static Party person(UUID person) {
        return new Party(null, person, SubjectKind.NATURAL_PERSON, "", SubjectKind.NATURAL_PERSON.label());
    }

    /** As a case knows it. */
    public CaseSubject asCaseSubject() {
        return person == null ? new CaseSubject(subject, null, code, name) : new CaseSubject(null, person, null, null);
    }

    /** What the data standard calls its kind. */
    public String category() {
        return kind.label();
    }

    boolean isPerson() {
        return person != null;
    }
}
