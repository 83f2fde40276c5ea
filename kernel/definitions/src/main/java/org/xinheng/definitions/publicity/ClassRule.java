package org.xinheng.definitions.publicity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;

/**
 * Puts penalties into a class. Everything it names has to be met; what it does not name does not matter.
 *
 * @param id kebab case
 * @param publicityClass the class
 * @param kinds any of these kinds of penalty; empty means any kind
 * @param subjects any of these subjects; empty means any
 * @param summaryOnly only decisions by summary procedure (简易程序)
 * @param fineFrom smallest fine in 万元, or null
 * @param texts any of these words in the facts, grounds or remarks; empty means any text
 * @param decides whether it settles the class alone; otherwise the most severe rule wins
 * @param basis why; {@code verified} is false for thresholds a lawyer still has to confirm
 */
public record ClassRule(
        String id,
        PublicityClass publicityClass,
        Set<String> kinds,
        Set<SubjectKind> subjects,
        boolean summaryOnly,
        @Nullable BigDecimal fineFrom,
        Set<String> texts,
        boolean decides,
        LegalBasis basis) {

    public ClassRule {
        kinds = Set.copyOf(kinds);
        subjects = Set.copyOf(subjects);
        texts = Set.copyOf(texts);
    }

    /** Why it applies, in the words of whoever reads the decision: 处罚种类为罚款，罚款达到100万元. */
    String because(PenaltyFacts facts) {
        var words = new ArrayList<String>();
        if (summaryOnly) {
            words.add("适用简易程序");
        }
        if (!kinds.isEmpty()) {
            words.add("处罚种类为"
                    + facts.kinds().stream().filter(kinds::contains).sorted().collect(Collectors.joining("、")));
        }
        if (fineFrom != null) {
            words.add("罚款达到" + fineFrom.stripTrailingZeros().toPlainString() + "万元");
        }
        if (!texts.isEmpty()) {
            words.add("涉及"
                    + texts.stream().filter(facts.text()::contains).sorted().collect(Collectors.joining("、")));
        }
        return words.isEmpty() ? "依照规定" : String.join("，", words);
    }

    boolean appliesTo(PenaltyFacts facts, boolean summary) {
        return (kinds.isEmpty() || facts.kinds().stream().anyMatch(kinds::contains))
                && (subjects.isEmpty() || subjects.contains(facts.subject()))
                && (!summaryOnly || summary)
                && (fineFrom == null || facts.fine().compareTo(fineFrom) >= 0)
                && (texts.isEmpty() || texts.stream().anyMatch(facts.text()::contains));
    }
}
