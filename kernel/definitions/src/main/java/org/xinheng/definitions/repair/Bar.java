package org.xinheng.definitions.repair;

import java.util.Set;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.publicity.PenaltyFacts;

/**
 * Conduct a regime does not let anybody repair: it is shown for the longest period.
 *
 * @param id kebab case
 * @param reason Chinese, shown to the subject
 * @param kinds decisions with any of these kinds of penalty; empty means any
 * @param texts any of these words in the facts, grounds or remarks; empty means any text
 * @param basis the law that excludes repair
 */
public record Bar(String id, String reason, Set<String> kinds, Set<String> texts, LegalBasis basis) {

    public Bar {
        kinds = Set.copyOf(kinds);
        texts = Set.copyOf(texts);
    }

    boolean appliesTo(PenaltyFacts facts) {
        return (kinds.isEmpty() || facts.kinds().stream().anyMatch(kinds::contains))
                && (texts.isEmpty() || texts.stream().anyMatch(facts.text()::contains));
    }
}
