package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What officers do: check the papers, forward to the determining bureau, propose, decide, take a repair back. */
@ApplicationScoped
public class RepairDesk {

    private static final int LONGEST_REASON = 450;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSteps<Repair, RepairView> steps;
    private final RepairPapers papers;
    private final Effects effects;

    /** What a decision does to the record and to its subject. */
    @jakarta.inject.Singleton
    static class Effects {
        private final Records records;
        private final RecordStandings standings;
        private final StandingRepository repository;
        private final Receipts receipts;
        private final Deadlines deadlines;
        private final Clock clock;

        Effects(
                Records records,
                RecordStandings standings,
                StandingRepository repository,
                Receipts receipts,
                Deadlines deadlines,
                Clock clock) {
            this.records = records;
            this.standings = standings;
            this.repository = repository;
            this.receipts = receipts;
            this.deadlines = deadlines;
            this.clock = clock;
        }

        void ban(Unit unit, CaseFile<Repair> file, String reason) {
            LocalDate until = deadlines
                    .due(unit.tenant(), "repair-ban", LocalDate.now(clock))
                    .day();
            repository.addBan(unit, file.subject(), file.id(), reason, until);
            unit.note("bannedUntil", until);
        }
    }

    RepairDesk(Work work, Cases cases, CaseDesk desk, CaseTurns turns, RepairPapers papers, Effects effects) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.steps = turns.of(Repairs.KIND, this::shown);
        this.papers = papers;
        this.effects = effects;
    }

    /** A case with its receipts. */
    public RepairView view(Actor actor, UUID id) {
        return work.run(actor, "repair.view", unit -> shown(unit, id));
    }

    /** The papers are complete: the notice goes out and the case to the determining bureau. For the platform. */
    public RepairView accept(Actor actor, Ticket ticket) {
        return steps.byOfficer(
                actor, ticket, new Step<>("accept", "受理并转认定单位", Repair.Submitted.class), (unit, _, state) -> {
                    var bureau =
                            effects.records.brief(unit, state.target().record()).sourceBureau();
                    return state.accept(bureau).then(after -> papers.acceptance(unit, after));
                });
    }

    /** Papers are missing: the clock stands still until the applicant hands them in. */
    public RepairView giveBack(Actor actor, Ticket ticket, @Nullable String wanted) {
        String what = Cases.reason(wanted, "需要补正的内容");
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("give-back", "退回补正", Repair.Submitted.class),
                (unit, _, state) -> state.giveBack(what).then(after -> papers.supplement(unit, after, what)));
    }

    /** The application is not accepted; the notice names the reason and what can be done. */
    public RepairView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予受理的理由");
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("refuse", "不予受理", Repair.Submitted.class),
                (unit, _, state) -> state.refuse(why).then(after -> papers.refusal(unit, after, why)));
    }

    /** The bureau needs longer, once. */
    public RepairView extend(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "延长办理期限的理由");
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("extend", "延长办理期限", Repair.Deciding.class),
                (unit, _, state) -> state.extend(why).then(after -> papers.extension(unit, after, why)));
    }

    /**
     * The first person of the determining bureau proposes.
     *
     * @throws KernelException {@code REPAIR_INVALID} (400) for a grant on false material
     */
    public RepairView propose(Actor actor, Ticket ticket, Proposal proposal) {
        String reasons = Cases.reason(proposal.reasons(), "审核意见");
        if (proposal.grant() && proposal.falseMaterial()) {
            throw new KernelException(RepairError.REPAIR_INVALID, "发现虚假材料的，不能同意修复。请改为不予修复。");
        }
        var sound = new Proposal(proposal.grant(), reasons, proposal.falseMaterial());
        return steps.byOfficer(
                actor,
                ticket,
                new Step<>("propose", "提出审核意见", Repair.Deciding.class),
                (_, _, state) -> state.propose(sound));
    }

    /**
     * Another person decides as proposed, or sends the case back. With a grant the record is out of effect at once.
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403) for who proposed
     */
    public RepairView decide(Actor actor, Ticket ticket, boolean agreed, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var step = new Step<>("decide", "作出决定", Repair.Proposed.class).byOtherThan("propose");
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            requireLead(unit, before);
            if (!agreed) {
                return state.sendBack(Cases.reason(reason, "退回的理由"));
            }
            return state.proposal().grant()
                    ? state.grant().then(after -> granted(unit, after, state))
                    : state.deny().then(after -> denied(unit, after, state));
        });
    }

    private static void requireLead(Unit unit, CaseFile<Repair> file) {
        if (file.bureau() != null && !unit.actor().hasAny(Role.BUREAU_LEAD)) {
            throw new KernelException(CaseError.CASE_NOT_YOURS, "这一步由认定单位的负责人办理。");
        }
    }

    private void granted(Unit unit, CaseFile<Repair> file, Repair.Proposed state) {
        UUID record = state.target().record();
        effects.standings.repair(
                unit, record, cut(file.number() + "：" + state.proposal().reasons()));
        effects.receipts.expect(unit, file, record);
        papers.decision(unit, file, state.proposal());
    }

    private void denied(Unit unit, CaseFile<Repair> file, Repair.Proposed state) {
        if (state.proposal().falseMaterial()) {
            effects.ban(unit, file, "申请%s时提供虚假材料".formatted(file.number()));
        }
        papers.decision(unit, file, state.proposal());
    }

    /**
     * A granted repair is taken back: the record is in effect again up to the longest publicity, and its subject may not
     * apply for a time.
     */
    public RepairView revoke(Actor actor, Ticket ticket, @Nullable Breach breach, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        if (breach == null) {
            throw new KernelException(RepairError.REPAIR_INVALID, "请选择撤销修复的原因：提供虚假材料，或违背信用修复承诺。");
        }
        String why = Cases.reason(reason, "撤销修复的理由");
        return work.run(actor, "repair.revoke", unit -> {
            revoke(unit, ticket, breach, why);
            return shown(unit, ticket.id());
        });
    }

    /** The same inside the unit of the case that found the breach. */
    public void revoke(Unit unit, Ticket ticket, Breach breach, String why) {
        var step = new Step<>("revoke", "撤销修复", Repair.Completed.class);
        cases.take(unit, Repairs.KIND, ticket, step, (before, state) -> {
            requireDetermining(unit, state.target().record());
            return state.revoke(breach, why).then(after -> {
                effects.standings.restore(unit, state.target().record(), cut(breach.label() + "：" + why));
                effects.ban(unit, after, breach.label() + "（" + after.number() + "）");
                papers.revocation(unit, after, breach, why);
            });
        });
    }

    /** The commitment that was signed with an application, word by word; none when the law of its day asked for none. */
    public Optional<SignedCommitment> commitment(Unit unit, UUID id) {
        var file = cases.require(unit, Repairs.KIND, id);
        return effects.repository.findCommitment(unit, id).map(signed -> signed.of(file));
    }

    private void requireDetermining(Unit unit, UUID record) {
        UUID bureau = effects.records.brief(unit, record).sourceBureau();
        boolean own = bureau != null && bureau.equals(unit.actor().bureau());
        if (!own && !unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            throw new KernelException(CaseError.CASE_NOT_YOURS, "只有作出认定的单位或者本地区信用平台管理员可以撤销修复。");
        }
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private RepairView shown(Unit unit, UUID id) {
        CaseView view = desk.view(unit, id);
        return new RepairView(view, effects.receipts.list(unit, id));
    }
}
