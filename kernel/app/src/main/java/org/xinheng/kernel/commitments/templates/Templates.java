package org.xinheng.kernel.commitments.templates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Templates are proposed by one person of a bureau, approved by another, and used from their day on. */
@ApplicationScoped
public class Templates {

    /** The kind of case. */
    public static final CaseKind<CommitmentTemplate> KIND =
            new CaseKind<>("commitment-template", "MB", "承诺书模板", CommitmentTemplate.class);

    private static final int MOST = 500;

    private final Work work;
    private final Cases cases;
    private final CaseSteps<CommitmentTemplate, TemplateView> steps;
    private final TemplateRepository templates;
    private final Law law;

    /** What a template must agree with, and who sees it. */
    @jakarta.inject.Singleton
    static class Law {
        private final Definitions definitions;
        private final Bureaus bureaus;
        private final CaseDesk desk;
        private final Clock clock;

        Law(Definitions definitions, Bureaus bureaus, CaseDesk desk, Clock clock) {
            this.definitions = definitions;
            this.bureaus = bureaus;
            this.desk = desk;
            this.clock = clock;
        }
    }

    Templates(Work work, Cases cases, CaseTurns turns, TemplateRepository templates, Law law) {
        this.work = work;
        this.cases = cases;
        this.steps = turns.of(KIND, this::shown);
        this.templates = templates;
        this.law = law;
    }

    /**
     * Proposes a template of the officer's own bureau.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code TEMPLATE_INVALID} (400) with everything that is wrong; {@code ROLE_MISSING} (403)
     */
    public TemplateView propose(Actor actor, ProposeTemplate command, @Nullable String key) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD);
        var sound = TemplateCheck.of(command, law.definitions, today());
        return work.run(actor, "commitment-templates.propose", unit -> {
            BureauView bureau = law.bureaus
                    .find(unit, Objects.requireNonNull(actor.bureau()))
                    .orElseThrow();
            var terms = new TemplateTerms(
                    bureau.id(),
                    bureau.name(),
                    sound.kind().id(),
                    sound.kind().label().zh(),
                    sound.name(),
                    sound.matters(),
                    sound.text(),
                    HexFormat.of().formatHex(Sm3.digest(sound.text())),
                    sound.basis(),
                    sound.from(),
                    sound.until());
            var first = Move.<CommitmentTemplate>to(new CommitmentTemplate.Proposed(terms))
                    .handedTo(bureau.id())
                    .then(file -> templates.add(unit, file.id(), terms));
            var wanted = new NewCase(
                    "%s：%s".formatted(terms.kindLabel(), terms.name()),
                    null,
                    new CaseSubject(null, null, null, null),
                    key);
            return shown(unit, cases.open(unit, KIND, wanted, first).id());
        });
    }

    /**
     * Another person of the bureau approves it.
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403) for who proposed; {@code TEMPLATE_INVALID} (400) when its first day
     *     has passed meanwhile; {@code ROLE_MISSING} (403) for clerks
     */
    public TemplateView approve(Actor actor, Ticket ticket) {
        actor.require(Role.BUREAU_LEAD);
        return steps.byOfficer(actor, ticket, second("approve", "批准模板"), (unit, _, state) -> {
            if (state.terms().from().isBefore(today())) {
                throw new KernelException(
                        TemplateError.TEMPLATE_INVALID,
                        "模板的启用日期%s已过，不能追溯批准。请退回，由提出人改用今天或以后的日期重新提出。"
                                .formatted(state.terms().from()));
            }
            return state.approve().then(after -> templates.move(unit, after.id(), "APPROVED"));
        });
    }

    /** Another person of the bureau does not approve it. */
    public TemplateView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD);
        String why = Cases.reason(reason, "不予批准的理由");
        return steps.byOfficer(
                actor,
                ticket,
                second("refuse", "不予批准"),
                (unit, _, state) -> state.refuse(why).then(after -> templates.move(unit, after.id(), "REFUSED")));
    }

    private static Step<CommitmentTemplate.Proposed> second(String name, String label) {
        return new Step<>(name, label, CommitmentTemplate.Proposed.class).byOtherThan(Cases.OPENED);
    }

    /** Who proposed it takes it back before it is decided. */
    public TemplateView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回模板", CommitmentTemplate.Proposed.class);
        return steps.byApplicant(
                actor,
                ticket,
                step,
                (unit, _, state) -> state.withdraw(why).then(after -> templates.move(unit, after.id(), "WITHDRAWN")));
    }

    /**
     * Templates, newest first: for officers also what is proposed, of their bureau or of all; for firms those that are approved,
     * for they are what firms will sign.
     *
     * @param bureau only this one's, or null
     */
    public List<TemplateRow> list(Actor actor, @Nullable UUID bureau) {
        return work.run(actor, "commitment-templates.list", unit -> {
            boolean officer = !actor.hasAny(Role.FIRM);
            return templates.list(unit, bureau, officer, today(), MOST);
        });
    }

    /**
     * One template with its case.
     *
     * @throws KernelException {@code CASE_UNKNOWN} (404) also for those who may not see it
     */
    public TemplateView view(Actor actor, UUID id) {
        return work.run(actor, "commitment-templates.view", unit -> shown(unit, id));
    }

    /** The template in which a commitment that is begun on a day is signed; none: the words of the kind. */
    public Optional<TemplateRow> findInForce(Unit unit, UUID bureau, String kind, String matter, LocalDate day) {
        return templates.findInForce(unit, bureau, kind, matter, day);
    }

    /** The words of a template, which never change. */
    public String text(Unit unit, UUID id) {
        return templates.find(unit, id, today()).orElseThrow(Templates::unknown).text();
    }

    private TemplateView shown(Unit unit, UUID id) {
        var file = law.desk.view(unit, id);
        return new TemplateView(file, templates.find(unit, id, today()).orElseThrow(Templates::unknown));
    }

    private static KernelException unknown() {
        return new KernelException(TemplateError.TEMPLATE_UNKNOWN, "没有这份承诺书模板。请返回列表重新查找。");
    }

    private LocalDate today() {
        return LocalDate.now(law.clock);
    }
}
