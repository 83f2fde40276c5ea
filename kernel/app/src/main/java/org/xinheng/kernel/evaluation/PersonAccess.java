package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.standard.Standard;

/**
 * Who may see grades of natural persons: officers of the standard's own sector, and the tenant's administrators. Nobody
 * else, whatever they may read about firms.
 */
@ApplicationScoped
public class PersonAccess {

    private final EvaluationRepository subjects;

    PersonAccess(EvaluationRepository subjects) {
        this.subjects = subjects;
    }

    /** Whether a standard grades natural persons; it can then only open benefits and is never public. */
    public static boolean isAboutPersons(Standard standard) {
        return standard.subjects().contains(SubjectKind.NATURAL_PERSON);
    }

    /**
     * Whether the unit's actor may see what a standard of this sector says about natural persons.
     *
     * @param sector empty if the standard does not count here any more: then administrators only
     */
    public boolean allows(Unit unit, String sector) {
        return unit.actor().isSystem()
                || unit.actor().hasAny(Role.CITY_ADMINISTRATOR)
                || (unit.actor().hasAny(Role.BUREAU_LEAD, Role.BUREAU_CLERK)
                        && subjects.sectors(unit).contains(sector));
    }

    /**
     * Refuses who may not see it.
     *
     * @throws KernelException {@code PERSON_OTHER_SECTOR} (403) unless {@link #allows}
     */
    public void require(Unit unit, String sector) {
        if (!allows(unit, sector)) {
            throw refusal();
        }
    }

    static KernelException refusal() {
        return new KernelException(
                EvaluationError.PERSON_OTHER_SECTOR, "自然人的评价只供本领域主管部门和信用办管理员用于激励，其他部门和角色不能查看。如工作需要，请联系主管部门办理。");
    }
}
