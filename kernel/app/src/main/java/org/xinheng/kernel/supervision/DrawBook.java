package org.xinheng.kernel.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinheng.kernel.subjects.TenantVault;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.supervision.DrawRepository.Draw;
import org.xinheng.kernel.supervision.FrozenList.Drawn;
import org.xinheng.kernel.supervision.PlanRepository.Plan;
import org.xinheng.kernel.tenancy.Unit;

/** Keeps the two books of a draw in step: the bureau's own, and the public one. */
@ApplicationScoped
class DrawBook {

    /** The authorities' days begin in Beijing. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PlanRepository plans;
    private final DrawRepository draws;
    private final InspectionRepository inspections;
    private final PublicDrawRepository publicDraws;
    private final Vault vault;

    DrawBook(
            PlanRepository plans,
            DrawRepository draws,
            InspectionRepository inspections,
            PublicDrawRepository publicDraws,
            Vault vault) {
        this.plans = plans;
        this.draws = draws;
        this.inspections = inspections;
        this.publicDraws = publicDraws;
        this.vault = vault;
    }

    byte[] seal(Unit unit, DrawSecret secret) {
        return vault.of(unit.tenant()).seal(TenantVault.Purpose.DRAW, secret.hex());
    }

    void announce(Unit unit, UUID id, Plan plan, String bureau, ListFreezer.Frozen frozen) {
        var draw = draws.find(unit, id, false).orElseThrow();
        publicDraws.announce(unit, draw, plan, bureau, frozen);
    }

    /** Draws with the value, makes the inspections, and publishes seed and results. */
    void draw(Unit unit, Draw draw, String value, String quote) {
        var secret = DrawSecret.open(vault.of(unit.tenant()).open(TenantVault.Purpose.DRAW, draw.sealed()));
        var seed = Ranking.seed(secret.seed(), value);
        var plan = plans.find(unit, draw.plan(), false).orElseThrow();
        var drawn = FrozenList.parse(draw.list()).draw(seed);
        var due = today(unit).plusDays(plan.daysToInspect());
        draws.drawn(unit, draw.id(), value, quote, seed);
        inspections.add(unit, draw, drawn, subjects(unit, draw.id(), drawn), due, null);
        publicDraws.drawn(unit, draw.id(), HexFormat.of().formatHex(secret.seed()), value, quote, seed);
        publicDraws.publishResults(unit, draw.id());
        unit.note("value", value);
        unit.note("seed", HexFormat.of().formatHex(seed));
        unit.note("drawn", drawn.size());
    }

    /** Draws the next of a grade in the place of one that cannot be inspected; nothing when the grade is exhausted. */
    List<Drawn> drawNext(Unit unit, Draw draw, InspectionRepository.Inspection insteadOf) {
        var seed = Objects.requireNonNull(draw.seed());
        var plan = plans.find(unit, draw.plan(), false).orElseThrow();
        int last = inspections.lastPlace(unit, draw.id(), insteadOf.grade());
        var next = FrozenList.parse(draw.list()).behind(seed, insteadOf.grade(), last);
        var due = today(unit).plusDays(plan.daysToInspect());
        inspections.add(unit, draw, next, subjects(unit, draw.id(), next), due, insteadOf.id());
        return next;
    }

    void cancel(Unit unit, UUID id, String reason) {
        draws.cancel(unit, id, reason);
        publicDraws.cancel(unit, id, reason);
    }

    /** What the public sees of the inspections follows. */
    void publishResults(Unit unit, UUID draw) {
        publicDraws.publishResults(unit, draw);
    }

    DrawView view(Unit unit, UUID id) {
        var draw = draws.find(unit, id, false).orElseThrow(Draws::unknown);
        var plan = plans.find(unit, draw.plan(), false).orElseThrow(InspectionPlans::unknown);
        var list = FrozenList.parse(draw.list());
        Map<String, Long> sizes = list.members().values().stream()
                .collect(Collectors.groupingBy(grade -> grade, LinkedHashMap::new, Collectors.counting()));
        var strata = plans.policies(unit, plan.id()).stream()
                .map(policy -> new DrawView.Stratum(
                        policy.grade(),
                        policy.label(),
                        policy.colour(),
                        sizes.getOrDefault(policy.grade(), 0L).intValue(),
                        list.quotas().getOrDefault(policy.grade(), 0)))
                .toList();
        return new DrawView(
                draw.id(),
                draw.plan(),
                plan.title(),
                draw.number(),
                draw.state(),
                plan.openGrades(),
                draw.valueSource(),
                draw.valueUrl(),
                draw.valueDueAt(),
                draw.state() == DrawState.NOTICED && !unit.startedAt().isBefore(draw.valueDueAt()),
                HexFormat.of().formatHex(draw.commitment()),
                HexFormat.of().formatHex(draw.listHash()),
                list.members().size(),
                list.inspectors().size(),
                strata,
                draw.noticedByName(),
                draw.noticedAt(),
                draw.value(),
                draw.valueQuote(),
                draw.seed() == null ? null : HexFormat.of().formatHex(draw.seed()),
                draw.drawnByName(),
                draw.drawnAt(),
                draw.cancelledReason(),
                inspections.listOf(unit, draw.id(), today(unit)));
    }

    private Map<String, UUID> subjects(Unit unit, UUID draw, List<Drawn> drawn) {
        return draws.subjects(unit, draw, drawn.stream().map(Drawn::entry).toList());
    }

    static LocalDate today(Unit unit) {
        return LocalDate.ofInstant(unit.startedAt(), BEIJING);
    }
}
