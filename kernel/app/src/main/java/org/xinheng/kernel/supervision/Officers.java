package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Who may do what for which bureau: a bureau's own people, and the tenant's administrators for every bureau. */
@ApplicationScoped
class Officers {

    private final Bureaus bureaus;

    Officers(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    /** Lets officers and auditors read. */
    static void requireReader(Actor actor) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR);
    }

    /** Prepares plans, keeps the register, records results: clerks too. */
    BureauView prepares(Unit unit, @Nullable UUID bureau) {
        unit.actor().require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return ownOrAny(unit, bureau);
    }

    /** Approves, announces, draws, closes: leads and administrators. */
    BureauView decides(Unit unit, @Nullable UUID bureau) {
        unit.actor().require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return ownOrAny(unit, bureau);
    }

    /** The bureau's name; empty when it was closed. */
    String name(Unit unit, UUID bureau) {
        return bureaus.find(unit, bureau).map(BureauView::name).orElse("");
    }

    private BureauView ownOrAny(Unit unit, @Nullable UUID wanted) {
        var actor = unit.actor();
        var bureau = wanted == null ? actor.bureau() : wanted;
        if (bureau == null) {
            throw new KernelException(SupervisionError.SUPERVISION_COMMAND_INVALID, "请选择由哪个部门实施检查。");
        }
        var found = bureaus.find(unit, bureau)
                .orElseThrow(() ->
                        new KernelException(SupervisionError.SUPERVISION_BUREAU_UNKNOWN, "本地区没有这个部门，或它已停用。请从部门列表中选择。"));
        if (!actor.hasAny(Role.CITY_ADMINISTRATOR) && !bureau.equals(actor.bureau())) {
            throw new KernelException(
                    SupervisionError.SUPERVISION_OTHER_BUREAU,
                    "这项工作由“%s”负责，只能由该部门人员或信用平台管理员操作。".formatted(found.name()));
        }
        return found;
    }
}
