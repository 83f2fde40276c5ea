package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Blanks;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.repair.Eligibility;
import org.xinheng.definitions.repair.Fulfilment;
import org.xinheng.definitions.repair.Hindrance;
import org.xinheng.definitions.repair.Material;
import org.xinheng.definitions.repair.Material.Proves;
import org.xinheng.definitions.repair.RepairFacts;
import org.xinheng.definitions.repair.RepairLaw;
import org.xinheng.definitions.repair.RepairRegime;
import org.xinheng.definitions.repair.Standing;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.records.RecordAct;
import org.xinheng.kernel.records.RecordBrief;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;

/** Puts the facts of a record before the law of the day, inside a unit. */
@ApplicationScoped
class Eligibilities {

    private static final String ANONYMOUS = "当事人";

    private final Cases cases;
    private final Deadlines deadlines;
    private final RecordStandings standings;
    private final StandingRepository repository;
    private final RepairLaw law;
    private final Clock clock;

    Eligibilities(
            Cases cases,
            Deadlines deadlines,
            RecordStandings standings,
            StandingRepository repository,
            Definitions definitions,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.standings = standings;
        this.repository = repository;
        this.law = definitions.repair();
        this.clock = clock;
    }

    /**
     * A record before the law of a day.
     *
     * @param open the open application about it, if any
     */
    record Assessment(
            RecordAct act,
            Optional<Obligation> obligation,
            RepairFacts facts,
            RepairRegime regime,
            Eligibility eligibility,
            Optional<CaseFile<Repair>> open) {

        RecordBrief brief() {
            return act.brief();
        }

        List<Material> missing() {
            return eligibility.missing();
        }

        boolean wants(Proves proof) {
            return eligibility.materials().stream().anyMatch(paper -> paper.proves() == proof && paper.required());
        }
    }

    /**
     * Judges a record as of today.
     *
     * @param own the application that is asked for; it does not stand in its own way
     * @param materials ids of papers that are there
     * @throws KernelException {@code REPAIR_NOT_NEGATIVE} (409) when there is nothing to repair
     */
    Assessment assess(Unit unit, UUID record, @Nullable UUID own, Set<String> materials) {
        RecordAct act = standings.act(unit, record);
        if (!act.negative()) {
            throw new KernelException(
                    RepairError.REPAIR_NOT_NEGATIVE,
                    "“%s”不是失信信息，无需信用修复。".formatted(act.brief().title()));
        }
        return assess(unit, act, own, materials);
    }

    /** The first day a repair may be applied for once what is owed is done; empty when the law gives none. */
    Optional<LocalDate> firstDay(Unit unit, UUID record) {
        RecordAct act = standings.act(unit, record);
        if (!act.negative()) {
            return Optional.empty();
        }
        RepairFacts facts = assess(unit, act, null, Set.of()).facts().onceMended();
        return Optional.ofNullable(law.eligibility(facts, today()).from());
    }

    private Assessment assess(Unit unit, RecordAct act, @Nullable UUID own, Set<String> materials) {
        LocalDate today = today();
        UUID record = act.brief().id();
        Optional<Obligation> obligation = repository.obligation(unit, record);
        Optional<CaseFile<Repair>> open = cases.findOpen(unit, Repairs.KIND, record.toString());
        var hindrances = repository.hindrances(unit, record, subject(act.brief()), today);
        open.filter(file -> !file.id().equals(own))
                .ifPresent(file -> hindrances.add(new Hindrance.OpenApplication(file.number())));
        var facts = new RepairFacts(
                act.brief().decidedOn(),
                act.firstPublishedOn(),
                act.penalty() == null ? List.of() : List.of(act.penalty()),
                act.determinedClass(),
                act.brief().authorityName(),
                obligation.map(Obligation::fulfilment).orElseGet(Fulfilment.Unknown::new),
                standing(act, today),
                hindrances,
                materials);
        return new Assessment(act, obligation, facts, law.requireRegimeOn(today), law.eligibility(facts, today), open);
    }

    /** What the subject and the officers read. */
    EligibilityView view(Assessment assessment) {
        Eligibility found = assessment.eligibility();
        RecordBrief brief = assessment.brief();
        var missing = found.missing().stream().map(Material::id).collect(Collectors.toSet());
        return new EligibilityView(
                new EligibilityView.Subject(
                        brief.id(),
                        brief.title(),
                        brief.documentNo(),
                        brief.authorityName(),
                        brief.decidedOn(),
                        brief.code(),
                        brief.name(),
                        brief.state()),
                found.regime(),
                assessment.regime().label().zh(),
                found.publicityClass().name(),
                found.publicityClass().label(),
                found.eligible(),
                found.from(),
                found.summary(),
                found.materials().stream()
                        .map(paper -> new EligibilityView.Paper(
                                paper.id(),
                                paper.label().zh(),
                                paper.required(),
                                missing.contains(paper.id()),
                                paper.proves().name()))
                        .toList(),
                found.reasons().stream()
                        .map(reason -> EligibilityView.Reason.of(reason.words(), reason.basis()))
                        .toList(),
                found.longestEndsOn(),
                new EligibilityView.AtLongest(
                        found.atLongest().outcome().name(),
                        found.atLongest().words(),
                        found.atLongest().basis().citation()),
                assessment.wants(Proves.COMMITMENT) ? commitment(assessment) : null,
                assessment.open().map(CaseFile::id).orElse(null),
                assessment.obligation().orElse(null));
    }

    /** The commitment of today, with its hash. */
    EligibilityView.Commitment commitment(Assessment assessment) {
        RecordBrief brief = assessment.brief();
        String text = Blanks.fill(
                assessment.regime().texts().commitment(),
                Map.of(
                        "subject", nameOf(brief),
                        "code", Objects.requireNonNullElse(brief.code(), "—"),
                        "authority", brief.authorityName(),
                        "decided-on", brief.decidedOn().toString(),
                        "document", titled(brief),
                        "today", today().toString()));
        return new EligibilityView.Commitment(text, HexFormat.of().formatHex(Sm3.digest(text)));
    }

    /**
     * The notice that is served together with the decision (两书同达).
     *
     * @throws KernelException {@code REPAIR_NO_NOTICE} (409) when the regime of the day knows none
     */
    String notice(Unit unit, Assessment assessment) {
        String text = assessment.regime().texts().notice();
        if (text == null) {
            throw new KernelException(RepairError.REPAIR_NO_NOTICE, "现行规则没有规定信用修复告知书，请按原规则另行告知当事人。");
        }
        RecordBrief brief = assessment.brief();
        Eligibility found = assessment.eligibility();
        String from = found.from() == null ? "最短公示期届满且义务履行完毕之日" : found.from().toString();
        return Blanks.fill(
                text,
                Map.ofEntries(
                        Map.entry("subject", nameOf(brief)),
                        Map.entry("code", Objects.requireNonNullElse(brief.code(), "—")),
                        Map.entry("authority", brief.authorityName()),
                        Map.entry("decided-on", brief.decidedOn().toString()),
                        Map.entry("document", titled(brief)),
                        Map.entry("class", found.publicityClass().label()),
                        Map.entry("from", from),
                        Map.entry("longest-ends-on", found.longestEndsOn().toString()),
                        Map.entry(
                                "materials",
                                found.materials().stream()
                                        .map(paper -> paper.label().zh())
                                        .collect(Collectors.joining("、"))),
                        Map.entry("answer-within", String.valueOf(answerWithin(unit))),
                        Map.entry("place", "登录本地区信用网站在线申请，或到政务服务大厅信用窗口办理"),
                        Map.entry("today", today().toString())));
    }

    private int answerWithin(Unit unit) {
        return deadlines.due(unit.tenant(), "repair-answer-within", today()).count();
    }

    static CaseSubject subject(RecordBrief brief) {
        return new CaseSubject(brief.subject(), brief.privateSubject(), brief.code(), brief.name());
    }

    static String nameOf(RecordBrief brief) {
        return Objects.requireNonNullElse(brief.name(), ANONYMOUS);
    }

    private static String titled(RecordBrief brief) {
        return brief.title().isBlank() ? brief.documentNo() : brief.title() + "（" + brief.documentNo() + "）";
    }

    private static Standing standing(RecordAct act, LocalDate today) {
        return switch (act.brief().state()) {
            case "REPAIRED" -> Standing.REPAIRED;
            case "WITHDRAWN" -> Standing.WITHDRAWN;
            case "EXPIRED" -> Standing.EXPIRED;
            case "SHIELDED" -> Standing.SHIELDED;
            default -> shown(act, today);
        };
    }

    private static Standing shown(RecordAct act, LocalDate today) {
        if (!act.brief().publish()) {
            return Standing.NOT_PUBLISHED;
        }
        boolean over = act.publishUntil() != null && !today.isBefore(act.publishUntil());
        return over ? Standing.EXPIRED : Standing.PUBLISHED;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
