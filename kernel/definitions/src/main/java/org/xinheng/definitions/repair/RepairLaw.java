package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.Classification.Reason;

/** All repair regimes; answers what a subject wants to know before it applies. Immutable. */
public final class RepairLaw {

    private final List<RepairRegime> regimes;
    private final Function<String, JudgedBy> judges;

    /**
     * @param regimes without overlap
     * @param judges the judge of a regime's publicity, by its id
     */
    public RepairLaw(List<RepairRegime> regimes, Function<String, JudgedBy> judges) {
        this.regimes = regimes.stream()
                .sorted(Comparator.comparing(RepairRegime::from))
                .toList();
        this.judges = judges;
    }

    /** All regimes in order of time. */
    public List<RepairRegime> regimes() {
        return regimes;
    }

    /** The regime of a processing day. */
    public Optional<RepairRegime> regimeOn(LocalDate day) {
        return regimes.stream().filter(regime -> regime.isInForceOn(day)).findFirst();
    }

    /** The regime of a processing day, or a failure that says there is none. */
    public RepairRegime requireRegimeOn(LocalDate day) {
        return regimeOn(day).orElseThrow(() -> new IllegalArgumentException(day + " 没有适用的信用修复规则。"));
    }

    /**
     * Whether and from when a subject may apply.
     *
     * @param day the processing day
     * @throws IllegalArgumentException when no regime was in force that day
     */
    public Eligibility eligibility(RepairFacts facts, LocalDate day) {
        RepairRegime regime = requireRegimeOn(day);
        Judgement now = judge(regime, facts);
        var reasons = new ArrayList<>(now.reasons());
        @Nullable Opening opening = opening(facts, day);
        if (opening != null && !opening.judgement().regime().equals(regime)) {
            RepairRegime later = opening.judgement().regime();
            reasons.add(
                    new Reason(later.id(), later.from() + "起适用" + later.basis().citation(), later.basis()));
            reasons.addAll(opening.judgement().reasons());
        }
        List<Reason> obstacles = obstacles(facts, day, now, opening);
        reasons.addAll(obstacles);
        List<Material> wanted = now.materials(facts);
        List<Material> missing = wanted.stream()
                .filter(Material::required)
                .filter(paper -> !facts.materials().contains(paper.id()))
                .filter(paper -> !isKnown(paper, facts, day))
                .toList();
        @Nullable LocalDate from = opening == null || isShut(facts) ? null : opening.from();
        LocalDate longestEndsOn = longestEndsOn(facts, day);
        return new Eligibility(
                regime.id(),
                now.publicityClass(),
                from != null && !day.isBefore(from),
                from,
                missing,
                wanted,
                reasons,
                longestEndsOn,
                atLongest(facts, longestEndsOn.isBefore(day) ? day : longestEndsOn));
    }

    /**
     * First day a record is no longer shown even without repair. A broken repair commitment brings a record back until this
     * day (最长公示期).
     */
    public LocalDate longestEndsOn(RepairFacts facts, LocalDate day) {
        List<RepairRegime> ahead = ahead(day);
        LocalDate end = LocalDate.MAX;
        for (RepairRegime regime : ahead) {
            end = notBefore(ahead, regime, judge(regime, facts).longestEndsOn());
            if (isWithin(ahead, regime, end)) {
                return end;
            }
        }
        return end;
    }

    /** What happens with the publicity on a day on or after the longest period, as things stand. */
    public AtLongest.Answer atLongest(RepairFacts facts, LocalDate day) {
        return requireRegimeOn(day).atLongest().of(facts.fulfilment(), facts.authority(), day);
    }

    /** The earliest day that is open under the regime of that day. */
    private record Opening(LocalDate from, Judgement judgement) {}

    private @Nullable Opening opening(RepairFacts facts, LocalDate day) {
        List<RepairRegime> ahead = ahead(day);
        for (RepairRegime regime : ahead) {
            Judgement judgement = judge(regime, facts);
            LocalDate from = notBefore(ahead, regime, judgement.repairableFrom());
            if (facts.fulfilment() instanceof Fulfilment.Fulfilled(LocalDate on)) {
                from = latest(from, on);
            }
            from = latest(
                    from,
                    facts.hindrance(Hindrance.Banned.class)
                            .map(Hindrance.Banned::until)
                            .orElse(from));
            if (judgement.bar() == null && isWithin(ahead, regime, latest(from, day))) {
                return new Opening(from, judgement);
            }
        }
        return null;
    }

    /** The regime of the day and those already announced after it; the last of them counts as open-ended. */
    private List<RepairRegime> ahead(LocalDate day) {
        requireRegimeOn(day);
        return regimes.stream()
                .filter(regime -> regime.until() == null || regime.until().isAfter(day))
                .filter(regime -> regime.isKnownOn(day))
                .toList();
    }

    /** Under a later regime nothing happens before its first day. */
    private static LocalDate notBefore(List<RepairRegime> ahead, RepairRegime regime, LocalDate day) {
        return regime.equals(ahead.getFirst()) ? day : latest(day, regime.from());
    }

    private static boolean isWithin(List<RepairRegime> ahead, RepairRegime regime, LocalDate day) {
        return regime.equals(ahead.getLast()) || regime.until() == null || day.isBefore(regime.until());
    }

    private Judgement judge(RepairRegime regime, RepairFacts facts) {
        return judges.apply(regime.publicity()).judge(regime, facts);
    }

    /** The authority knows already what the paper would prove. */
    private static boolean isKnown(Material paper, RepairFacts facts, LocalDate day) {
        return paper.proves() == Material.Proves.FULFILMENT
                && facts.fulfilment() instanceof Fulfilment.Fulfilled(LocalDate on)
                && !on.isAfter(day);
    }

    /** No day can be named, whatever the calendar says. */
    private static boolean isShut(RepairFacts facts) {
        return !facts.standing().isRepairable()
                || facts.fulfilment() instanceof Fulfilment.Unfulfilled
                || facts.hindrance(Hindrance.NotRepairable.class).isPresent()
                || facts.hindrance(Hindrance.OpenApplication.class).isPresent();
    }

    private static List<Reason> obstacles(RepairFacts facts, LocalDate day, Judgement now, @Nullable Opening opening) {
        var obstacles = new ArrayList<Reason>();
        var basis = now.regime().basis();
        if (opening == null && now.bar() != null) {
            obstacles.add(
                    new Reason(now.bar().id(), now.bar().reason(), now.bar().basis()));
        }
        if (facts.fulfilment() instanceof Fulfilment.Unfulfilled) {
            obstacles.add(new Reason("obligation", "失信行为尚未纠正或者义务尚未履行完毕，履行完毕后可以申请", basis));
        }
        facts.hindrance(Hindrance.Banned.class)
                .filter(ban -> ban.until().isAfter(day))
                .ifPresent(
                        ban -> obstacles.add(new Reason("ban", ban.reason() + "，" + ban.until() + "以前不得再次申请", basis)));
        facts.hindrance(Hindrance.OpenApplication.class)
                .ifPresent(open ->
                        obstacles.add(new Reason("open-application", "本条信息已有正在办理的修复申请（" + open.number() + "）", basis)));
        if (!facts.standing().isRepairable()) {
            obstacles.add(new Reason("standing", "本条信息" + facts.standing().label() + "，无需修复", basis));
        }
        facts.hindrance(Hindrance.NotRepairable.class)
                .ifPresent(bar -> obstacles.add(new Reason("not-repairable", bar.reason(), bar.basis())));
        return obstacles;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
