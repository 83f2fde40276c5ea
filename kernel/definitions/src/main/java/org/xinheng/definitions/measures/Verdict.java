package org.xinheng.definitions.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be heeded about a subject in one matter on one day.
 *
 * @param day the day it holds for
 * @param matter the matter, or null when every matter was asked for
 * @param restrictions what is limited
 * @param incentives what is granted
 * @param withheld incentives the subject loses while it stands on a list of misconduct
 * @param noted standings from which nothing follows in this matter
 */
public record Verdict(
        LocalDate day,
        @Nullable Matter matter,
        List<Applied> restrictions,
        List<Applied> incentives,
        List<Applied> withheld,
        List<Standing> noted) {

    /** The verdict in one word. */
    public enum Outcome {
        RESTRICTED("有限制措施"),
        ATTENTION("有名单记录，本事项无限制措施"),
        INCENTIVE("可享受激励措施"),
        CLEAR("未见奖惩信息");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Chinese words. */
        public String label() {
            return label;
        }
    }

    /**
     * A measure that applies.
     *
     * @param measure which
     * @param version as in force that day
     * @param because the standing it follows from
     * @param bases the texts in force that day; never empty
     * @param until first day it no longer applies by what is known today, or null when only an act ends it
     */
    public record Applied(
            Measure measure,
            MeasureVersion version,
            Standing because,
            List<DatedBasis> bases,
            @Nullable LocalDate until) {
        public Applied {
            bases = List.copyOf(bases);
        }
    }

    public Verdict {
        restrictions = List.copyOf(restrictions);
        incentives = List.copyOf(incentives);
        withheld = List.copyOf(withheld);
        noted = List.copyOf(noted);
    }

    /** The verdict in one word; a restriction outweighs everything else. */
    public Outcome outcome() {
        if (!restrictions.isEmpty()) {
            return Outcome.RESTRICTED;
        }
        if (!noted.isEmpty()) {
            return Outcome.ATTENTION;
        }
        return incentives.isEmpty() ? Outcome.CLEAR : Outcome.INCENTIVE;
    }
}
