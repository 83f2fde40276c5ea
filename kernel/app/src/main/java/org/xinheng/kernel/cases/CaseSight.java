package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Who sees which cases of a tenant. */
@ApplicationScoped
public class CaseSight {

    private final Firms firms;

    CaseSight(Firms firms) {
        this.firms = firms;
    }

    /**
     * What an actor sees: everything, what passed through its bureau, or what is about its own firm.
     *
     * @param all everything of the tenant
     * @param bureau else the cases this bureau has, opened or worked on
     * @param code else the cases about this subject
     */
    public record Scope(
            boolean all, @Nullable UUID bureau, @Nullable String code) {}

    /**
     * What the unit's actor sees.
     *
     * @throws KernelException {@code ROLE_MISSING} (403); {@code FIRM_UNKNOWN} (403) for a firm's log-in without a firm
     */
    public Scope of(Unit unit) {
        Actor actor = unit.actor();
        if (actor.isSystem() || actor.hasAny(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR)) {
            return new Scope(true, null, null);
        }
        if (actor.hasAny(Role.BUREAU_LEAD, Role.BUREAU_CLERK)) {
            return new Scope(false, actor.bureau(), null);
        }
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return new Scope(false, null, firms.requireCode(unit));
    }

    /**
     * Lets only those go on whose turn it is: the bureau's people, or the platform's administrators.
     *
     * @throws KernelException {@code CASE_NOT_YOURS} (403)
     */
    public void requireTurn(Unit unit, CaseFile<?> file) {
        Actor actor = unit.actor();
        boolean turn = file.bureau() == null
                ? actor.hasAny(Role.CITY_ADMINISTRATOR)
                : file.bureau().equals(actor.bureau()) && actor.hasAny(Role.BUREAU_LEAD, Role.BUREAU_CLERK);
        if (!turn && !actor.isSystem()) {
            throw new KernelException(
                    CaseError.CASE_NOT_YOURS, file.bureau() == null ? "这一步由本地区信用平台管理员办理。" : "这一步由承办部门办理，您不是该部门的人员。");
        }
    }

    /**
     * Lets only the applicant go on: who opened the case, or the firm it is about.
     *
     * @throws KernelException {@code CASE_NOT_YOURS} (403)
     */
    public void requireApplicant(Unit unit, CaseFile<?> file) {
        boolean same = unit.actor().person().equals(file.openedBy())
                || firms.codeOf(unit)
                        .filter(code -> Objects.equals(code, file.subject().code()))
                        .isPresent();
        if (!same) {
            throw new KernelException(CaseError.CASE_NOT_YOURS, "这一步由申请人本人办理。申请人到窗口办理的，由当时录入的人员办理。");
        }
    }
}
