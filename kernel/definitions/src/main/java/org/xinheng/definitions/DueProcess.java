package org.xinheng.definitions;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a subject comes on a list and off it (国办发〔2020〕49号 第六条至第八条): what the notice, the decision and the
 * removal have to say. Every list has a way out.
 *
 * @param decider who decides
 * @param grounds cases in which one is listed, in the words of the law
 * @param notice what comes before the decision, or null where the law lists without it
 * @param warning 惩戒提示: what follows from an entry
 * @param procedures texts the decision quotes
 * @param exit how an entry ends before or with its term
 */
public record DueProcess(
        Decider decider,
        List<String> grounds,
        @Nullable Notice notice,
        String warning,
        Procedures procedures,
        Exit exit) {

    public DueProcess {
        grounds = List.copyOf(grounds);
    }

    /** The lowest authority that may decide. */
    public enum Rank {
        COUNTY("县级以上"),
        CITY("设区的市级以上"),
        PROVINCE("省级以上"),
        STATE("国家"),
        COURT("人民法院");

        private final String label;

        Rank(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * Who decides.
     *
     * @param rank lowest level
     * @param body the authority, in the words of the law
     */
    public record Decider(Rank rank, String body) {}

    /**
     * Notice of reasons, basis and rights before the decision (L6). The days are parameters, so that they carry their own
     * dates and basis and a tenant may give more of them.
     *
     * @param statementWithin id of the parameter: working days to state and defend
     * @param hearingWithin id of the parameter: working days to ask for a hearing, or null where the law gives none
     */
    public record Notice(String statementWithin, @Nullable String hearingWithin) {
        /** The parameters it names. */
        public List<String> parameters() {
            return hearingWithin == null ? List.of(statementWithin) : List.of(statementWithin, hearingWithin);
        }
    }

    /**
     * Texts of the decision.
     *
     * @param listing 列入程序
     * @param removal 移出程序
     * @param remedy 救济途径
     */
    public record Procedures(String listing, String removal, String remedy) {}

    /**
     * How an entry ends.
     *
     * @param conditions 移出条件
     * @param early removal by repair before the term, or null where the law knows none
     */
    public record Exit(List<String> conditions, @Nullable Early early) {
        public Exit {
            conditions = List.copyOf(conditions);
        }

        /** First day on which repair can be asked for. */
        public Optional<LocalDate> repairableFrom(LocalDate listedOn) {
            return Optional.ofNullable(early).map(repair -> listedOn.plus(repair.after()));
        }
    }

    /**
     * Removal by repair.
     *
     * @param after how long the entry has to last first; zero where the law names no time
     * @param conditions what has to be done
     */
    public record Early(Period after, List<String> conditions) {
        public Early {
            conditions = List.copyOf(conditions);
        }
    }
}
