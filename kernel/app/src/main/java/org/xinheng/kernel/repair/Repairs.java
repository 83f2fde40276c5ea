package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.repair.Material;
import org.xinheng.definitions.repair.Material.Proves;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.repair.Eligibilities.Assessment;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What an applicant does: read whether it may apply, prepare an application, sign it, hand it in, take it back. */
@ApplicationScoped
public class Repairs {

    /** The kind of case. */
    public static final CaseKind<Repair> KIND =
            new CaseKind<>("repair", "XF", "信用修复申请", Repair.class).openedBy("开始准备信用修复申请");

    private static final int MOST = 50;
    private static final int LONGEST_SIGNER = 50;

    private final Work work;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseSteps<Repair, CaseView> steps;
    private final CasePapers papers;
    private final Eligibilities eligibilities;
    private final Holdings holdings;

    /** Whose records, and what is stored beside the case. */
    @jakarta.inject.Singleton
    static class Holdings {
        private final Records records;
        private final RecordStandings standings;
        private final StandingRepository repository;
        private final Firms firms;
        private final CaseSight sight;
        private final Clock clock;

        Holdings(
                Records records,
                RecordStandings standings,
                StandingRepository repository,
                Firms firms,
                CaseSight sight,
                Clock clock) {
            this.records = records;
            this.standings = standings;
            this.repository = repository;
            this.firms = firms;
            this.sight = sight;
            this.clock = clock;
        }

        /** A firm sees its own records; officers those of the tenant. */
        UUID own(Unit unit, UUID record) {
            if (isOfficer(unit.actor())) {
                return records.brief(unit, record).id();
            }
            return records.brief(unit, record, firms.requireCode(unit)).id();
        }
    }

    Repairs(
            Work work,
            CaseDesk desk,
            Cases cases,
            CaseTurns turns,
            CasePapers papers,
            Eligibilities eligibilities,
            Holdings holdings) {
        this.work = work;
        this.desk = desk;
        this.cases = cases;
        this.steps = turns.of(KIND);
        this.papers = papers;
        this.eligibilities = eligibilities;
        this.holdings = holdings;
    }

    /**
     * Whether and from when a record may be repaired, with reasons.
     *
     * @throws KernelException {@code RECORD_NOT_FOUND} (404) also for a firm that asks for another one's record; {@code
     *     REPAIR_NOT_NEGATIVE} (409)
     */
    public EligibilityView eligibility(Actor actor, UUID record) {
        requireApplicant(actor);
        return work.run(actor, "repair.eligibility", unit -> {
            unit.note("record", record);
            return eligibilities.view(eligibilities.assess(unit, holdings.own(unit, record), null, Set.of()));
        });
    }

    /**
     * The same for every negative record of a subject, the newest decision first.
     *
     * @param code the subject's code; null for a firm that asks for itself
     */
    public List<EligibilityView> eligibilities(Actor actor, @Nullable String code) {
        requireApplicant(actor);
        return work.run(actor, "repair.eligibilities", unit -> {
            String asked = isOfficer(actor) && code != null ? code : holdings.firms.requireCode(unit);
            if (code != null && !code.equals(asked)) {
                return List.of();
            }
            unit.note("subject", asked);
            var found = new ArrayList<EligibilityView>();
            for (UUID record : holdings.standings.listOf(unit, asked, MOST)) {
                if (holdings.standings.act(unit, record).negative()) {
                    found.add(eligibilities.view(eligibilities.assess(unit, record, null, Set.of())));
                }
            }
            return found;
        });
    }

    /** The notice that is served together with a penalty (两书同达), for the bureau to print. */
    public String notice(Actor actor, UUID record) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "repair.notice", unit -> {
            unit.note("record", record);
            return eligibilities.notice(unit, eligibilities.assess(unit, record, null, Set.of()));
        });
    }

    /**
     * Begins an application, so that proofs can be added to it.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code REPAIR_NOT_ELIGIBLE} (409) with the day from which it may apply; {@code
     *     CASE_ALREADY_OPEN} (409)
     */
    public CaseView begin(Actor actor, @Nullable UUID record, @Nullable String key) {
        requireApplicant(actor);
        if (record == null) {
            throw new KernelException(RepairError.REPAIR_INVALID, "请指明对哪一条记录申请信用修复。");
        }
        return work.run(
                actor,
                "repair.begin",
                unit -> desk.view(
                        unit,
                        cases.findOpened(unit, KIND, key)
                                .orElseGet(() -> open(unit, record, key))
                                .id()));
    }

    private CaseFile<Repair> open(Unit unit, UUID record, @Nullable String key) {
        Assessment assessment = eligibilities.assess(unit, holdings.own(unit, record), null, Set.of());
        if (assessment.open().isEmpty()) {
            requireEligible(assessment);
        }
        var brief = assessment.brief();
        var target =
                new Target(brief.id(), brief.title(), brief.documentNo(), brief.authorityName(), brief.decidedOn());
        var wanted = new NewCase(
                "对“%s”（%s）的信用修复".formatted(brief.title(), brief.documentNo()),
                brief.id().toString(),
                Eligibilities.subject(brief),
                key);
        return cases.open(unit, KIND, wanted, Move.<Repair>to(new Repair.Draft(target)));
    }

    /**
     * Adds a proof while the application is prepared.
     *
     * @param material id of the paper it is
     * @throws KernelException {@code ATTACHMENT_REFUSED} (400), {@code ATTACHMENT_TOO_LARGE} (413), {@code REPAIR_INVALID}
     *     (400) for a paper nobody asks for
     */
    public CaseView addProof(Actor actor, UUID id, String material, String name, byte[] content) {
        requireApplicant(actor);
        return work.run(actor, "repair.add-proof", unit -> {
            desk.view(unit, id);
            CaseFile<Repair> file = cases.require(unit, KIND, id);
            holdings.sight.requireApplicant(unit, file);
            if (!(file.state() instanceof Repair.Preparing)) {
                throw new KernelException(
                        CaseError.CASE_WRONG_STATE,
                        "该件当前为“%s”，不能再添加材料。".formatted(file.state().label()));
            }
            Assessment assessment =
                    eligibilities.assess(unit, file.state().target().record(), id, Set.of());
            Material wanted = assessment.eligibility().materials().stream()
                    .filter(paper -> paper.id().equals(material) && paper.proves() != Proves.COMMITMENT)
                    .findFirst()
                    .orElseThrow(
                            () -> new KernelException(RepairError.REPAIR_INVALID, "本次申请不需要这种材料。请从所列材料中选择，承诺书在线签署即可。"));
            papers.add(
                    unit, file, new CasePapers.Paper(wanted.id(), wanted.label().zh()), name, content);
            return desk.view(unit, id);
        });
    }

    /**
     * Signs the commitment and hands the application in.
     *
     * @param command what is said and signed; its hash is that of the text the signer read
     * @throws KernelException {@code REPAIR_COMMITMENT_CHANGED} (409); {@code REPAIR_MATERIAL_MISSING} (409) with what is
     *     missing; {@code REPAIR_NOT_ELIGIBLE} (409); {@code REPAIR_INVALID} (400)
     */
    public CaseView submit(Actor actor, Ticket ticket, SubmitRepair command) {
        var step = new Step<>("submit", "提交申请", Repair.Preparing.class);
        return steps.byApplicant(actor, ticket, step, (unit, before, state) -> handedIn(unit, before, state, command));
    }

    private Move<Repair> handedIn(Unit unit, CaseFile<Repair> before, Repair.Preparing state, SubmitRepair command) {
        Set<String> there = papers.list(unit, before).stream()
                .map(CaseView.Attachment::kind)
                .collect(Collectors.toSet());
        Assessment assessment = eligibilities.assess(unit, state.target().record(), before.id(), there);
        requireEligible(assessment);
        var lacking = assessment.missing().stream()
                .filter(paper -> paper.proves() != Proves.COMMITMENT)
                .map(paper -> new FieldError(
                        paper.id(), "请上传“%s”。".formatted(paper.label().zh())))
                .toList();
        if (!lacking.isEmpty()) {
            throw new KernelException(
                    RepairError.REPAIR_MATERIAL_MISSING,
                    "还缺%d份材料：%s。请补齐后再提交。".formatted(lacking.size(), labels(assessment)),
                    lacking);
        }
        String statement = Cases.reason(command.statement(), "纠正失信行为、履行义务的情况");
        var signed = new Signed(
                statement,
                signer(assessment, command),
                Objects.requireNonNullElse(command.commitmentHash(), ""),
                assessment.regime().id(),
                LocalDate.now(holdings.clock));
        if (!assessment.wants(Proves.COMMITMENT)) {
            return state.submit(signed);
        }
        var commitment = eligibilities.commitment(assessment);
        if (!commitment.hash().equals(command.commitmentHash())) {
            throw new KernelException(RepairError.REPAIR_COMMITMENT_CHANGED, "承诺书的内容已经更新，与您签署的不一致。请重新打开、阅读并签署承诺书。");
        }
        byte[] hash = HexFormat.of().parseHex(commitment.hash());
        return state.submit(signed)
                .then(after ->
                        holdings.repository.addCommitment(unit, after.id(), commitment.text(), hash, signed.signer()));
    }

    private static String labels(Assessment assessment) {
        return assessment.missing().stream()
                .filter(paper -> paper.proves() != Proves.COMMITMENT)
                .map(Material::label)
                .map(Label::zh)
                .collect(Collectors.joining("、"));
    }

    private static String signer(Assessment assessment, SubmitRepair command) {
        String signer = command.signer() == null ? "" : command.signer().strip();
        if (assessment.wants(Proves.COMMITMENT) && (signer.isEmpty() || signer.length() > LONGEST_SIGNER)) {
            throw new KernelException(RepairError.REPAIR_INVALID, "请填写承诺书签署人姓名（1至50字）。");
        }
        return signer;
    }

    private static void requireEligible(Assessment assessment) {
        if (!assessment.eligibility().eligible()) {
            throw new KernelException(
                    RepairError.REPAIR_NOT_ELIGIBLE, assessment.eligibility().summary());
        }
    }

    /** The applicant takes the application back. */
    public CaseView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回申请", Repair.Open.class);
        return steps.byApplicant(actor, ticket, step, (_, _, state) -> state.withdraw(why));
    }

    /**
     * A choice that has to be made.
     *
     * @throws KernelException {@code REPAIR_INVALID} (400)
     */
    static boolean chosen(@Nullable Boolean choice, String otherwise) {
        if (choice == null) {
            throw new KernelException(RepairError.REPAIR_INVALID, otherwise);
        }
        return choice;
    }

    static boolean isOfficer(Actor actor) {
        return actor.hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
    }

    private static void requireApplicant(Actor actor) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
    }
}
