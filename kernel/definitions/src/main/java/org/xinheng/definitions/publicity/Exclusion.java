package org.xinheng.definitions.publicity;

import java.util.Set;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;

/**
 * Penalties that are not published whatever their class.
 *
 * @param id kebab case
 * @param reason Chinese, shown to the bureau
 * @param subjects any of these subjects; empty means any
 * @param texts any of these words in the facts, grounds or remarks; empty means any text
 * @param underAge only persons younger than this; 0 means any age
 * @param basis why
 */
public record Exclusion(
        String id, String reason, Set<SubjectKind> subjects, Set<String> texts, int underAge, LegalBasis basis) {

    public Exclusion {
        subjects = Set.copyOf(subjects);
        texts = Set.copyOf(texts);
    }

    boolean appliesTo(PenaltyFacts facts) {
        boolean young = facts.age() >= 0 && facts.age() < underAge;
        return (subjects.isEmpty() || subjects.contains(facts.subject()))
                && (texts.isEmpty() || texts.stream().anyMatch(facts.text()::contains))
                && (underAge == 0 || young);
    }
}
