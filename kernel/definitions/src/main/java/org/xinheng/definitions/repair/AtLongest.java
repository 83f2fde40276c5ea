package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;

/**
 * What happens on the day the longest publicity ends.
 *
 * @param unfulfilled what a regime says when the authority has established that the obligation is not met
 * @param departments rules of departments, asked in this order when {@code unfulfilled} sends there
 * @param basis why publicity stops by itself, and who decides otherwise
 */
public record AtLongest(Outcome unfulfilled, List<DepartmentRule> departments, LegalBasis basis) {

    /** What becomes of the publicity. */
    public enum Outcome {
        /** It ends by itself. */
        STOP,
        /** It goes on. */
        KEEP,
        /** The rule of the department in charge decides; without one it goes on and the department is asked. */
        ASK_DEPARTMENT
    }

    /**
     * The rule of one department.
     *
     * @param id kebab case
     * @param label name shown to people
     * @param authorities words in the name of the authority that decided
     * @param from first day in force
     * @param until first day no longer in force, or null
     * @param outcome what it decides; never {@link Outcome#ASK_DEPARTMENT}
     * @param basis the department's text
     */
    public record DepartmentRule(
            String id,
            Label label,
            Set<String> authorities,
            LocalDate from,
            @Nullable LocalDate until,
            Outcome outcome,
            LegalBasis basis) {

        public DepartmentRule {
            authorities = Set.copyOf(authorities);
        }

        boolean appliesTo(String authority, LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || day.isBefore(until))
                    && authorities.stream().anyMatch(authority::contains);
        }
    }

    /**
     * The answer for one record.
     *
     * @param outcome what becomes of the publicity
     * @param words Chinese, shown to the subject and to the bureau
     * @param basis why
     */
    public record Answer(Outcome outcome, String words, LegalBasis basis) {}

    public AtLongest {
        departments = List.copyOf(departments);
    }

    /** The answer for a record; not knowing counts as fulfilled, because the exception has to be established. */
    Answer of(Fulfilment fulfilment, String authority, LocalDate day) {
        if (!(fulfilment instanceof Fulfilment.Unfulfilled) || unfulfilled == Outcome.STOP) {
            return new Answer(Outcome.STOP, "最长公示期届满，自动停止公示", basis);
        }
        for (DepartmentRule rule : departments) {
            if (rule.appliesTo(authority, day)) {
                String words = rule.outcome() == Outcome.STOP ? "自动停止公示" : "继续公示，直至义务履行完毕";
                return new Answer(rule.outcome(), "义务尚未履行完毕，按“" + rule.label().zh() + "”" + words, rule.basis());
            }
        }
        return new Answer(unfulfilled, "义务尚未履行完毕，是否停止公示由行业主管部门决定；在其答复之前继续公示", basis);
    }
}
