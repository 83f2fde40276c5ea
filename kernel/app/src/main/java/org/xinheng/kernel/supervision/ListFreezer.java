package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.supervision.DrawRepository.Entry;
import org.xinheng.kernel.supervision.PlanRepository.Plan;
import org.xinheng.kernel.tenancy.Unit;

/** Makes the frozen list of a draw from the plan, the records and the register as they are at the notice. */
@ApplicationScoped
class ListFreezer {

    private static final int NAMED = 3;

    private final PlanRepository plans;
    private final PlanTable table;
    private final InspectorRepository inspectors;

    ListFreezer(PlanRepository plans, PlanTable table, InspectorRepository inspectors) {
        this.plans = plans;
        this.table = table;
        this.inspectors = inspectors;
    }

    /**
     * A list and what its pseudonyms stand for.
     *
     * @param strata the grades with how many are on the list and how many of them are drawn
     */
    record Frozen(FrozenList list, List<Entry> entries, Map<String, UUID> inspectors, List<DrawView.Stratum> strata) {}

    /**
     * Freezes.
     *
     * @throws KernelException {@code DRAW_NOBODY} when no inspection is due; {@code INSPECTORS_TOO_FEW} when the register,
     *     or what is left of it for a subject that some must avoid, has fewer inspectors than an inspection needs
     */
    Frozen freeze(Unit unit, Plan plan, DrawSecret secret) {
        var policies = plans.policies(unit, plan.id());
        var rows = table.rows(unit, plan, policies).rows();
        var quotas = new LinkedHashMap<String, Integer>();
        rows.forEach(row -> quotas.put(row.grade(), row.nextDraw()));
        if (quotas.values().stream().allMatch(count -> count == 0)) {
            throw new KernelException(SupervisionError.DRAW_NOBODY, "按计划目前没有需要再抽查的主体：应查次数都已完成或已在检查中。");
        }
        var members = new TreeMap<String, String>();
        var entries = new ArrayList<Entry>();
        var codes = new LinkedHashMap<String, String>();
        for (var member : plans.free(unit, table.population(unit, plan, policies))) {
            var entry = plan.openGrades() ? member.code() : secret.token("subject", member.code());
            members.put(entry, member.grade());
            entries.add(new Entry(entry, member.subject(), member.grade()));
            codes.put(member.code(), entry);
        }
        var register = inspectors.listActive(unit, plan.bureau());
        if (register.size() < plan.inspectorsEach()) {
            throw new KernelException(
                    SupervisionError.INSPECTORS_TOO_FEW,
                    "检查人员名录中只有 %d 名在册人员，每次检查至少需要 %d 名。请先补充名录。".formatted(register.size(), plan.inspectorsEach()));
        }
        var tokens = new TreeMap<String, UUID>();
        var avoid = new TreeSet<String>();
        for (var inspector : register) {
            var token = secret.token("inspector", inspector.staffNo());
            tokens.put(token, inspector.id());
            for (String code : inspector.avoids()) {
                var entry = codes.get(code);
                if (entry != null) {
                    avoid.add(entry + " " + token);
                }
            }
        }
        var list = new FrozenList(plan.inspectorsEach(), quotas, members, new TreeSet<>(tokens.keySet()), avoid);
        requireInspectors(list, codes);
        return new Frozen(list, entries, tokens, strata(rows, list));
    }

    private static void requireInspectors(FrozenList list, Map<String, String> codes) {
        var lacking = codes.entrySet().stream()
                .filter(code -> list.free(code.getValue()) < list.each())
                .map(Map.Entry::getKey)
                .limit(NAMED)
                .toList();
        if (!lacking.isEmpty()) {
            throw new KernelException(
                    SupervisionError.INSPECTORS_TOO_FEW,
                    "回避之后，对以下主体可派的检查人员不足 %d 名：%s。请补充名录，或核对回避登记。".formatted(list.each(), String.join("、", lacking)));
        }
    }

    private static List<DrawView.Stratum> strata(List<PlanRow> rows, FrozenList list) {
        return rows.stream()
                .map(row -> new DrawView.Stratum(
                        row.grade(),
                        row.label(),
                        row.colour(),
                        (int) list.members().values().stream()
                                .filter(row.grade()::equals)
                                .count(),
                        row.nextDraw()))
                .toList();
    }
}
