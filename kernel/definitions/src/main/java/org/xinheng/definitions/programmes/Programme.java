package org.xinheng.definitions.programmes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.tenants.Bureau;

/**
 * What a place's plan sets itself.
 *
 * @param id kebab case, unique over all packs
 * @param label name shown to people
 * @param group heading of the plan it stands under, such as 专项工程; its English may be empty
 * @param basis the plan and the clause of it
 * @param from first day
 * @param due last day, or null when the plan gives none
 * @param lead bureaus of the tenant that lead it
 * @param leadOutside bodies that lead it and are no bureaus of the tenant, such as a court or a district government
 * @param with bureaus of the tenant that take part
 * @param withOutside bodies that take part and are no bureaus of the tenant
 * @param demand what the clause asks for, in few words
 * @param targets how it is measured, in the order of the plan; may be empty
 */
public record Programme(
        String id,
        Label label,
        Label group,
        LegalBasis basis,
        LocalDate from,
        @Nullable LocalDate due,
        List<Bureau> lead,
        List<String> leadOutside,
        List<Bureau> with,
        List<String> withOutside,
        String demand,
        List<Target> targets) {

    /**
     * A measure of success.
     *
     * @param text what has to be reached
     * @param by last day, or null for that of the programme
     */
    public record Target(String text, @Nullable LocalDate by) {}

    public Programme {
        lead = List.copyOf(lead);
        leadOutside = List.copyOf(leadOutside);
        with = List.copyOf(with);
        withOutside = List.copyOf(withOutside);
        targets = List.copyOf(targets);
    }

    /** Where it stands on a day, by the calendar alone. */
    public ProgrammeState stateOn(LocalDate day) {
        if (day.isBefore(from)) {
            return ProgrammeState.PLANNED;
        }
        if (due == null) {
            return ProgrammeState.STANDING;
        }
        return day.isAfter(due) ? ProgrammeState.ENDED : ProgrammeState.RUNNING;
    }

    /** The first target whose day has not passed. */
    public Optional<Target> nextTarget(LocalDate day) {
        return targets.stream()
                .filter(target -> target.by() != null && !lastDay(target).isBefore(day))
                .min(Comparator.comparing(Programme::lastDay));
    }

    private static LocalDate lastDay(Target target) {
        return Objects.requireNonNullElse(target.by(), LocalDate.MAX);
    }

    /** Names of all that lead it, the tenant's own first. */
    public List<String> leaders() {
        return Stream.concat(lead.stream().map(Bureau::shortName), leadOutside.stream())
                .toList();
    }

    /** Names of all that take part without leading, the tenant's own first. */
    public List<String> partners() {
        return Stream.concat(with.stream().map(Bureau::shortName), withOutside.stream())
                .toList();
    }
}
