package org.xinheng.spi.standard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Quantity;

/**
 * A rule about the grade itself, beside the score: veto, direct grade, ceiling, floor, one level down.
 *
 * @param id kebab-case id, unique within the edition; named in findings
 * @param label its name
 * @param trigger when it applies
 * @param effect what it does
 * @param grade the grade it speaks of; null only for {@link Effect#ONE_LEVEL_DOWN}
 * @param basis the clause it rests on; null if the edition's basis says it all
 * @since SPI 1.0
 */
public record GradeRule(
        String id,
        Label label,
        Trigger trigger,
        Effect effect,
        @Nullable String grade,
        @Nullable LegalBasis basis) {

    /** What a rule does to the grade. Applied in the order of these constants; a direct grade has the last word. */
    public enum Effect {
        /** One grade lower than the score says, however many such rules apply; never below the last. */
        ONE_LEVEL_DOWN,
        /** Not worse than the named grade. */
        AT_WORST,
        /** Not better than the named grade. */
        AT_BEST,
        /** Exactly the named grade; if several apply, the worst of them. */
        DIRECT
    }

    /** When a rule applies. */
    public sealed interface Trigger {

        /** At least so many records count. */
        record Records(Evidence evidence, int atLeast) implements Trigger {}

        /**
         * What is measured about the records that count lies in a half-open range, such as fewer than three contracts or
         * at least three clean years.
         *
         * @param evidence which records count
         * @param measure what is measured; not {@link Measure.Custom}
         * @param from the lowest value that triggers; null if there is no lower end
         * @param until the lowest value that no longer does; null if there is no upper end
         * @param whenNone whether the rule applies when there is nothing to measure
         */
        record Measured(
                Evidence evidence,
                Measure measure,
                @Nullable Quantity from,
                @Nullable Quantity until,
                boolean whenNone) implements Trigger {}

        /** The subject stands on one of these lists on the day. */
        record Listed(Set<String> lists) implements Trigger {
            public Listed {
                lists = Set.copyOf(lists);
            }
        }

        /** The subject has one of these grades under another standard. */
        record Graded(String standard, Set<String> grades) implements Trigger {
            public Graded {
                grades = Set.copyOf(grades);
            }
        }
    }
}
