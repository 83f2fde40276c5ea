package org.xinheng.kernel.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * A programme as people read it.
 *
 * @param tenant slug of the tenant whose plan sets it, which may stand above the reader's
 * @param tenantName its name
 * @param group heading of the plan it stands under
 * @param citation the plan and the clause
 * @param verified false while a lawyer has to check it in the original
 * @param due last day, or null when the plan gives none
 * @param state PLANNED, RUNNING, ENDED or STANDING, by the calendar alone
 * @param lead who leads it, the tenant's own bureaus first
 * @param partners who takes part
 * @param next the first target whose day has not passed, or null
 */
public record PlannedProgramme(
        String id,
        String label,
        String labelEn,
        String tenant,
        String tenantName,
        String group,
        String citation,
        boolean verified,
        LocalDate from,
        @Nullable LocalDate due,
        String state,
        String stateLabel,
        List<String> lead,
        List<String> partners,
        String demand,
        List<Programme.Target> targets,
        Programme.@Nullable Target next) {

    static PlannedProgramme of(TenantRef tenant, Programme programme, LocalDate day) {
        var state = programme.stateOn(day);
        return new PlannedProgramme(
                programme.id(),
                programme.label().zh(),
                programme.label().en(),
                tenant.slug(),
                tenant.name(),
                programme.group().zh(),
                programme.basis().citation(),
                programme.basis().verified(),
                programme.from(),
                programme.due(),
                state.name(),
                state.label(),
                programme.leaders(),
                programme.partners(),
                programme.demand(),
                programme.targets(),
                programme.nextTarget(day).orElse(null));
    }
}
