package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The bureaus' registers of inspectors (执法检查人员名录), and whom each must avoid (回避). */
@ApplicationScoped
public class Inspectors {

    private final Work work;
    private final Officers officers;
    private final InspectorRepository inspectors;

    Inspectors(Work work, Officers officers, InspectorRepository inspectors) {
        this.work = work;
        this.officers = officers;
        this.inspectors = inspectors;
    }

    /** The register of a bureau, the actor's own if null: those on it first. For the bureau's people and administrators. */
    public List<InspectorView> list(Actor actor, @Nullable UUID bureau) {
        return work.run(
                actor,
                "supervision.listInspectors",
                unit -> inspectors.list(unit, officers.prepares(unit, bureau).id()));
    }

    /**
     * Puts somebody on the register.
     *
     * @throws KernelException {@code INSPECTOR_ALREADY_THERE} (409), {@code SUPERVISION_COMMAND_INVALID} (400)
     */
    public InspectorView add(Actor actor, @Nullable UUID bureau, @Nullable String staffNo, @Nullable String name) {
        return work.run(actor, "supervision.addInspector", unit -> {
            var of = officers.prepares(unit, bureau);
            var id = inspectors
                    .add(unit, of.id(), Commands.text(staffNo, "执法证号或工号", 50), Commands.text(name, "姓名", 50))
                    .orElseThrow(() ->
                            new KernelException(SupervisionError.INSPECTOR_ALREADY_THERE, "名录中已有这个执法证号或工号。请核对后再添加。"));
            unit.note("inspector", id);
            return require(unit, id);
        });
    }

    /** Takes somebody off the register; draws already announced keep to their frozen list. */
    public InspectorView leave(Actor actor, UUID id) {
        return work.run(actor, "supervision.removeInspector", unit -> {
            own(unit, id);
            inspectors.leave(unit, id);
            return require(unit, id);
        });
    }

    /**
     * Notes that an inspector must avoid a subject, or notes another reason.
     *
     * @throws KernelException {@code INSPECTOR_UNKNOWN} (404), {@code SUPERVISION_COMMAND_INVALID} for a wrong code
     */
    public InspectorView avoid(Actor actor, UUID id, @Nullable String code, @Nullable String reason) {
        return work.run(actor, "supervision.avoid", unit -> {
            own(unit, id);
            var subject = UnifiedCreditCode.normalise(Commands.text(code, "须回避的主体代码", 18));
            inspectors.avoid(unit, id, subject, Commands.text(reason, "回避理由", 200));
            unit.note("subject", subject);
            return require(unit, id);
        });
    }

    /** Strikes an avoidance that no longer holds. */
    public InspectorView unavoid(Actor actor, UUID id, String code) {
        return work.run(actor, "supervision.unavoid", unit -> {
            own(unit, id);
            inspectors.unavoid(unit, id, code);
            return require(unit, id);
        });
    }

    private void own(Unit unit, UUID id) {
        unit.note("inspector", id);
        officers.prepares(unit, require(unit, id).bureau());
    }

    private InspectorView require(Unit unit, UUID id) {
        return inspectors
                .find(unit, id)
                .orElseThrow(() -> new KernelException(SupervisionError.INSPECTOR_UNKNOWN, "名录中没有这名检查人员。请从名录重新进入。"));
    }
}
