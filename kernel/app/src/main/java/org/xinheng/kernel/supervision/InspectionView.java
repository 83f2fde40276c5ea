package org.xinheng.kernel.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that was drawn, as officers see it.
 *
 * @param place rank within its grade, from 1
 * @param entry how the public list names the subject
 * @param daysLeft until the deadline, negative when it is past; 0 once settled
 * @param legalRepresentative last on record, for filling in the result
 * @param insteadOf the name of the subject it was drawn in place of
 * @param outcomeLabel the outcome in Chinese
 * @param verdict of the intake gate about the result
 * @param reasons of the gate when it refused or held the result
 */
public record InspectionView(
        UUID id,
        UUID draw,
        UUID plan,
        String planTitle,
        UUID bureau,
        String grade,
        String gradeLabel,
        String colour,
        int place,
        String entry,
        String code,
        String name,
        InspectionState state,
        LocalDate dueOn,
        long daysLeft,
        List<Person> inspectors,
        @Nullable String legalRepresentative,
        @Nullable String insteadOf,
        @Nullable Replacement replacedWhy,
        @Nullable String replacedNote,
        @Nullable InspectionOutcome outcome,
        @Nullable String outcomeLabel,
        @Nullable String findings,
        @Nullable LocalDate inspectedOn,
        @Nullable String documentNo,
        @Nullable String verdict,
        List<String> reasons,
        @Nullable UUID record,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    public InspectionView {
        inspectors = List.copyOf(inspectors);
        reasons = List.copyOf(reasons);
    }

    /** Who inspects. */
    public record Person(String staffNo, String name) {}
}
