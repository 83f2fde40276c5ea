package org.xinheng.kernel.evaluation.adoptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.ParameterSchedule;
import org.xinheng.kernel.evaluation.ProposedValues;
import org.xinheng.kernel.evaluation.StandardOfficers;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/** A tenant adopts its own values for a standard's parameters: one person proposes, another approves. */
@ApplicationScoped
public class Adoptions {

    private static final int SHOWN = 200;
    private static final int LONGEST = 500;

    private final Work work;
    private final Standards standards;
    private final StandardOfficers officers;
    private final AdoptionRepository adoptions;
    private final Clock clock;

    Adoptions(Work work, Standards standards, StandardOfficers officers, AdoptionRepository adoptions, Clock clock) {
        this.work = work;
        this.standards = standards;
        this.officers = officers;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    /**
     * All proposals for a standard, the newest first. For the tenant's officers.
     *
     * @throws KernelException {@code STANDARD_UNKNOWN} (404)
     */
    public List<AdoptionView> list(Actor actor, String standard) {
        return work.run(actor, "evaluation.listAdoptions", unit -> {
            var source = officers.requireReadable(unit, standard);
            Integer counting = counting(unit, source);
            return adoptions.list(unit, standard, SHOWN).stream()
                    .map(adoption -> adoption.view(actor.person(), counting))
                    .toList();
        });
    }

    /**
     * Proposes values. For the lead of a bureau of the standard's sector and for the tenant's administrators.
     *
     * @throws KernelException {@code STANDARD_UNKNOWN}, {@code STANDARD_OTHER_SECTOR}, {@code ADOPTION_FIELDS_MISSING}, {@code
     *     ADOPTION_DAY_PASSED}, {@code ADOPTION_NOT_IN_FORCE}, {@code PARAMETERS_INVALID}, {@code
     *     ADOPTION_CHANGES_NOTHING}, {@code ADOPTION_ALREADY_OPEN}
     */
    public AdoptionView propose(Actor actor, String standard, ProposeAdoption command) {
        return work.run(actor, "evaluation.proposeAdoption", unit -> {
            unit.note("standard", standard);
            var source = officers.require(unit, standard);
            LocalDate today = LocalDate.now(clock);
            LocalDate from = requireFilled(command);
            if (from.isBefore(today)) {
                throw new KernelException(
                        AdoptionError.ADOPTION_DAY_PASSED,
                        "生效日 %s 早于今天 %s。参数不能追溯生效，请改为今天或以后的日期。".formatted(from, today));
            }
            var adoption = adoption(unit, source, from, command);
            UUID id = adoptions
                    .add(unit, adoption)
                    .orElseThrow(() -> new KernelException(
                            AdoptionError.ADOPTION_ALREADY_OPEN, "该标准已有一份参数方案等待审核。请先审核、否决或撤回它，再提出新的方案。"));
            unit.note("adoption", id);
            unit.note("parameters", adoption.parameters());
            return require(unit, source, id);
        });
    }

    /**
     * Approves a proposal: its values count from their first day. By another person than the one who proposed it.
     *
     * @param reason what was checked
     * @throws KernelException {@code ADOPTION_UNKNOWN}, {@code ADOPTION_DECIDED}, {@code ADOPTION_SECOND_PERSON}, {@code
     *     ADOPTION_TOO_LATE}, {@code ADOPTION_EDITION_CHANGED}, {@code PARAMETERS_INVALID} and as {@link #propose}
     */
    public AdoptionView approve(Actor actor, String standard, UUID id, @Nullable String reason) {
        return work.run(actor, "evaluation.approveAdoption", unit -> {
            var source = officers.require(unit, standard);
            var adoption = decidable(unit, standard, id, reason);
            requireSecondPerson(unit, adoption);
            requireStillFit(unit, source, adoption);
            decide(unit, id, AdoptionState.APPROVED, reason);
            unit.tell(new ParametersAdopted(standard, adoption.from()));
            return require(unit, source, id);
        });
    }

    /**
     * Refuses a proposal. By another person than the one who proposed it.
     *
     * @throws KernelException as {@link #approve}
     */
    public AdoptionView reject(Actor actor, String standard, UUID id, @Nullable String reason) {
        return work.run(actor, "evaluation.rejectAdoption", unit -> {
            var source = officers.require(unit, standard);
            var adoption = decidable(unit, standard, id, reason);
            requireSecondPerson(unit, adoption);
            decide(unit, id, AdoptionState.REJECTED, reason);
            return require(unit, source, id);
        });
    }

    /**
     * Takes one's own proposal back.
     *
     * @throws KernelException {@code ADOPTION_NOT_YOURS} and as {@link #approve}
     */
    public AdoptionView withdraw(Actor actor, String standard, UUID id, @Nullable String reason) {
        return work.run(actor, "evaluation.withdrawAdoption", unit -> {
            var source = officers.require(unit, standard);
            var adoption = decidable(unit, standard, id, reason);
            if (!adoption.proposedBy().equals(actor.person())) {
                throw new KernelException(AdoptionError.ADOPTION_NOT_YOURS, "只有提出人可以撤回参数方案。不同意该方案时请选择否决。");
            }
            decide(unit, id, AdoptionState.WITHDRAWN, reason);
            return require(unit, source, id);
        });
    }

    private static LocalDate requireFilled(ProposeAdoption command) {
        var errors = new ArrayList<FieldError>();
        LocalDate from = command.from();
        if (from == null) {
            errors.add(new FieldError("from", "请填写生效日期。"));
        }
        if (command.parameters() == null) {
            errors.add(new FieldError("parameters", "请填写参数值。"));
        }
        text("reason", "理由", command.reason(), errors);
        text("basis", "依据", command.basis(), errors);
        text("documentNo", "文号", command.documentNo(), errors);
        if (from == null || !errors.isEmpty()) {
            String all = String.join("", errors.stream().map(FieldError::detail).toList());
            throw new KernelException(AdoptionError.ADOPTION_FIELDS_MISSING, all, errors);
        }
        return from;
    }

    private static void text(String field, String label, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "请填写%s。".formatted(label)));
        } else if (text.strip().length() > LONGEST) {
            errors.add(new FieldError(field, "%s最多 %d 个字。".formatted(label, LONGEST)));
        }
    }

    private Adoption adoption(Unit unit, Standards.Source source, LocalDate from, ProposeAdoption command) {
        Standard standard = source.evaluator().standard();
        Edition edition = standard.editionOn(from)
                .orElseThrow(() -> new KernelException(
                        AdoptionError.ADOPTION_NOT_IN_FORCE,
                        "标准“%s”在 %s 没有有效版本。请改选生效日。".formatted(standard.id(), from)));
        var tunable = standards.tunable(unit, source, from);
        var given = command.parameters();
        var values = ProposedValues.require(given == null ? Map.of() : given, tunable);
        var changes = changes(standards.schedule(unit, source), tunable, values, from);
        if (changes.isEmpty()) {
            throw new KernelException(
                    AdoptionError.ADOPTION_CHANGES_NOTHING, "提出的参数与 %s 起施行的参数相同。请改动至少一个参数。".formatted(from));
        }
        requireTogether(unit, source, from, values);
        var hundredths = new TreeMap<String, Long>();
        values.forEach((id, points) -> hundredths.put(id, points.hundredths()));
        return new Adoption(
                new UUID(0, 0),
                standard.id(),
                standard.label().zh(),
                edition.version(),
                source.plugin(),
                null,
                hundredths,
                changes,
                from,
                strip(command.reason()),
                strip(command.basis()),
                strip(command.documentNo()),
                AdoptionState.PROPOSED,
                unit.actor().person(),
                unit.actor().name(),
                clock.instant(),
                null,
                null,
                null);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<AdoptionView.Change> changes(
            ParameterSchedule schedule, List<Parameter> tunable, Map<String, Points> values, LocalDate from) {
        Map<String, Points> counts = schedule.on(from);
        Map<String, Points> base = schedule.baseOn(from);
        var changes = new ArrayList<AdoptionView.Change>();
        for (Parameter parameter : tunable) {
            Points was = counts.getOrDefault(parameter.id(), parameter.standard());
            Points is = values.getOrDefault(parameter.id(), base.getOrDefault(parameter.id(), parameter.standard()));
            if (!was.equals(is)) {
                changes.add(new AdoptionView.Change(
                        parameter.id(), parameter.label().zh(), was.decimal(), is.decimal()));
            }
        }
        return changes;
    }

    private Adoption decidable(Unit unit, String standard, UUID id, @Nullable String reason) {
        unit.note("standard", standard);
        unit.note("adoption", id);
        var adoption = adoptions.find(unit, standard, id).orElseThrow(Adoptions::unknown);
        if (adoption.state() != AdoptionState.PROPOSED) {
            throw decided();
        }
        if (reason == null || reason.isBlank()) {
            throw new KernelException(AdoptionError.ADOPTION_FIELDS_MISSING, "请写明理由；理由随参数方案存档。");
        }
        return adoption;
    }

    private static void requireSecondPerson(Unit unit, Adoption adoption) {
        if (adoption.proposedBy().equals(unit.actor().person())) {
            throw new KernelException(
                    AdoptionError.ADOPTION_SECOND_PERSON, "参数方案须由提出人以外的另一人审核。请转交本单位其他负责人或信用平台管理员；不再需要时可以撤回。");
        }
    }

    /** Between the proposal and now, days pass, plugins are upgraded and cities change their bounds. */
    private void requireStillFit(Unit unit, Standards.Source source, Adoption adoption) {
        LocalDate today = LocalDate.now(clock);
        if (adoption.from().isBefore(today)) {
            throw new KernelException(
                    AdoptionError.ADOPTION_TOO_LATE,
                    "方案的生效日 %s 已过，参数不能追溯生效。请否决该方案，由提出人改期后重新提出。".formatted(adoption.from()));
        }
        String edition = source.evaluator()
                .standard()
                .editionOn(adoption.from())
                .map(Edition::version)
                .orElse("");
        if (!edition.equals(adoption.edition())) {
            throw new KernelException(
                    AdoptionError.ADOPTION_EDITION_CHANGED,
                    "方案针对标准第 %s 版，%s 起施行的是第 %s 版。请否决该方案，按新版重新试算和提出。"
                            .formatted(adoption.edition(), adoption.from(), edition.isEmpty() ? "（无）" : edition));
        }
        var given = new TreeMap<String, java.math.@Nullable BigDecimal>();
        adoption.points().forEach((id, points) -> given.put(id, points.decimal()));
        var values = ProposedValues.require(given, standards.tunable(unit, source, adoption.from()));
        requireTogether(unit, source, adoption.from(), values);
    }

    private void requireTogether(Unit unit, Standards.Source source, LocalDate from, Map<String, Points> values) {
        var all = new TreeMap<>(standards.schedule(unit, source).baseOn(from));
        all.putAll(values);
        ProposedValues.requireTogether(source.evaluator(), from, all);
    }

    private void decide(Unit unit, UUID id, AdoptionState to, @Nullable String reason) {
        if (!adoptions.decide(unit, id, to, strip(reason), clock.instant())) {
            throw decided();
        }
    }

    private AdoptionView require(Unit unit, Standards.Source source, UUID id) {
        String standard = source.evaluator().standard().id();
        return adoptions
                .find(unit, standard, id)
                .orElseThrow(Adoptions::unknown)
                .view(unit.actor().person(), counting(unit, source));
    }

    private @Nullable Integer counting(Unit unit, Standards.Source source) {
        return standards.schedule(unit, source).numberOn(LocalDate.now(clock)).orElse(null);
    }

    private static KernelException unknown() {
        return new KernelException(AdoptionError.ADOPTION_UNKNOWN, "没有这份参数方案。请从参数试算页面重新进入。");
    }

    private static KernelException decided() {
        return new KernelException(AdoptionError.ADOPTION_DECIDED, "这份参数方案已经审核、否决或撤回，不能再作决定。请刷新页面查看当前状态。");
    }
}
