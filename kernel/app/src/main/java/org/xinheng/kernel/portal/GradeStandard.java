package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard as the public reads it, with the published run, if there is one.
 *
 * @param state {@code IN_USE}, {@code NOT_IN_FORCE} or {@code SWITCHED_OFF}
 * @param since the first day of this state
 * @param shown which grades the public sees by name: {@code NONE}, {@code BEST} or {@code ALL}
 * @param edition the edition in force
 * @param results null if nothing is public
 */
record GradeStandard(
        String id,
        String label,
        String labelEn,
        String state,
        LocalDate since,
        String shown,
        boolean ofPersons,
        String edition,
        @Nullable Results results) {

    /**
     * A published run.
     *
     * @param edition the edition it was graded by
     * @param graded everybody who was graded, listed by name or not
     * @param grades best first
     */
    record Results(String edition, LocalDate asOf, LocalDate publishedOn, int graded, List<GradeLine> grades) {
        Results {
            grades = List.copyOf(grades);
        }
    }

    boolean inUse() {
        return state.equals("IN_USE");
    }

    String label(Language language) {
        return language == Language.EN && !labelEn.isEmpty() ? labelEn : label;
    }

    String href() {
        return "/grades/" + id;
    }
}
