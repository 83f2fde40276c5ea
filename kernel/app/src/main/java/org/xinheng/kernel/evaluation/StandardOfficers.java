package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.standard.Standard;

/** Who may act on a standard: the lead of a bureau of its sector, and the tenant's administrators. */
@ApplicationScoped
public class StandardOfficers {

    private static final Role[] READERS = {
        Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR
    };

    private final Standards standards;

    StandardOfficers(Standards standards) {
        this.standards = standards;
    }

    /**
     * The standard, if the unit's actor may act on it.
     *
     * @throws KernelException {@code ROLE_MISSING}; {@code STANDARD_UNKNOWN} (404); {@code STANDARD_OTHER_SECTOR} (403)
     */
    public Standards.Source require(Unit unit, String standard) {
        unit.actor().require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var source = require(standards, unit, standard);
        Standard asked = source.evaluator().standard();
        if (!standards.decidedBy(unit).test(asked)) {
            throw new KernelException(
                    EvaluationError.STANDARD_OTHER_SECTOR,
                    "“%s”属于其他领域，只能由该领域的主管部门或信用平台管理员操作。".formatted(asked.label().zh()));
        }
        return source;
    }

    /**
     * The standard, for officers who only look.
     *
     * @throws KernelException {@code ROLE_MISSING}; {@code STANDARD_UNKNOWN} (404)
     */
    public Standards.Source requireReadable(Unit unit, String standard) {
        requireReader(unit.actor());
        return require(standards, unit, standard);
    }

    /**
     * Lets the tenant's officers go on.
     *
     * @throws KernelException {@code ROLE_MISSING}
     */
    public static void requireReader(Actor actor) {
        actor.require(READERS);
    }

    static boolean isReader(Actor actor) {
        return actor.hasAny(READERS);
    }

    /**
     * A standard that counts for the unit's tenant, whoever asks.
     *
     * @throws KernelException {@code STANDARD_UNKNOWN} (404)
     */
    public static Standards.Source require(Standards standards, Unit unit, String standard) {
        return standards
                .find(unit, standard)
                .orElseThrow(() -> new KernelException(
                        EvaluationError.STANDARD_UNKNOWN, "本地区没有启用编号为“%s”的评价标准。请核对编号，或先启用相应插件。".formatted(standard)));
    }
}
