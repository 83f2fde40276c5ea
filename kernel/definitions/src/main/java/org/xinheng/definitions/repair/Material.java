package org.xinheng.definitions.repair;

import java.util.Set;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * A paper an applicant hands in.
 *
 * @param id kebab case, unique in its regime
 * @param label name shown to people
 * @param proves what it is for
 * @param kinds wanted when the decision holds any of these kinds of penalty; empty means always
 * @param classes wanted for these classes; empty means all
 * @param required whether an application without it is refused; others are brought when a special law asks for them
 * @param basis why it may be asked for
 */
public record Material(
        String id,
        Label label,
        Proves proves,
        Set<String> kinds,
        Set<PublicityClass> classes,
        boolean required,
        LegalBasis basis) {

    /** What a paper is for. */
    public enum Proves {
        /** The conduct was corrected or the obligation met; not asked for when the authority knows already. */
        FULFILMENT,
        /** The public credit commitment; signed while applying. */
        COMMITMENT,
        /** Who applies. */
        IDENTITY,
        /** Training or a credit report the older regime asked for. */
        TRAINING,
        /** What a special law asks for. */
        OTHER
    }

    public Material {
        kinds = Set.copyOf(kinds);
        classes = Set.copyOf(classes);
    }

    boolean isWantedFor(PublicityClass publicityClass, Set<String> penalties) {
        return (classes.isEmpty() || classes.contains(publicityClass))
                && (kinds.isEmpty() || penalties.stream().anyMatch(kinds::contains));
    }
}
