package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.DueProcess.Notice;
import org.xinheng.definitions.ListVersion;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Proposals to put subjects on lists, up to the decision: proposal, notice, hearing. */
@ApplicationScoped
public class Proposals {

    /** The kind of case. */
    public static final CaseKind<Listing> KIND = new CaseKind<>("listing", "LR", "列入名单提议", Listing.class);

    /** The step by which reasons, basis and rights are told. */
    static final String NOTICE = "notice";

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSteps<Listing, CaseView> steps;
    private final ProposalLaw law;
    private final Clock clock;

    Proposals(Work work, Cases cases, CaseDesk desk, CaseTurns turns, ProposalLaw law, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.steps = turns.of(KIND);
        this.law = law;
        this.clock = clock;
    }

    /**
     * Proposes to put the subject of an effective record on a list. For bureaus, and for the platform's administrators.
     *
     * @param key the request's own key, or null
     * @throws KernelException see {@link ProposalCheck#check}; {@code CASE_ALREADY_OPEN} (409)
     */
    public CaseView propose(Actor actor, ProposeListing command, @Nullable String key) {
        actor.require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(
                actor,
                "lists.propose",
                unit -> desk.view(
                        unit,
                        cases.findOpened(unit, KIND, key)
                                .orElseGet(() -> open(unit, command, key))
                                .id()));
    }

    private CaseFile<Listing> open(Unit unit, ProposeListing command, @Nullable String key) {
        var sound = law.check().check(unit, command, today());
        var proposal = sound.proposal();
        unit.note("list", proposal.list());
        unit.note("record", proposal.record());
        var about = sound.subject().subject() == null
                ? sound.subject().privateSubject()
                : sound.subject().subject();
        var wanted = new NewCase(
                "拟列入“%s”（依据%s）".formatted(proposal.listLabel(), proposal.documentNo()),
                proposal.list() + ":" + about,
                sound.subject(),
                key);
        var first = Move.<Listing>to(new Listing.Proposed(proposal))
                .because(proposal.reason())
                .within("list-decide-within")
                .handedTo(bureau(unit.actor()));
        return cases.open(unit, KIND, wanted, first);
    }

    private static java.util.@Nullable UUID bureau(Actor actor) {
        return actor.hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD) ? actor.bureau() : null;
    }

    /**
     * Tells the subject reasons, basis and rights; the time to answer begins.
     *
     * @throws KernelException {@code NOTICE_UNWANTED} (409) for lists whose law knows none
     */
    public CaseView notice(Actor actor, Ticket ticket) {
        return steps.byOfficer(
                actor, ticket, new Step<>(NOTICE, "告知事由、依据和权利", Listing.Proposed.class), (unit, _, state) -> {
                    law.check().requireEffective(unit, state.proposal().record());
                    ListVersion version = law.of(unit, state.proposal(), today());
                    Notice notice = version.process().notice();
                    if (notice == null) {
                        throw new KernelException(ListError.NOTICE_UNWANTED, "该名单的规定不要求事先告知，可以直接提交审核决定。");
                    }
                    return state.notice(law.answerWithin(unit, notice, today()))
                            .then(after -> law.papers().notice(unit, after, version, term(state, version)));
                });
    }

    private static Period term(Listing state, ListVersion version) {
        Period more = ProposalCheck.extension(state.proposal().extension(), version);
        return more == null ? version.term() : version.term().plus(more);
    }

    /** Writes down that the hearing took place. */
    public CaseView hear(Actor actor, Ticket ticket, @Nullable String minutes) {
        String record = Cases.reason(minutes, "听证笔录摘要");
        return steps.byOfficer(actor, ticket, new Step<>("hear", "举行听证", Listing.Stated.class), (_, _, state) -> {
            if (!state.statement().hearingWanted()) {
                throw new KernelException(ListError.HEARING_NOT_PROVIDED, "当事人没有申请听证，可以直接提交审核决定。");
            }
            return state.hear(record);
        });
    }

    /** Drops a proposal before it is decided; the reason stays in the file. */
    public CaseView drop(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回提议的原因");
        return steps.byOfficer(
                actor, ticket, new Step<>("drop", "撤回提议", Listing.Open.class), (_, _, state) -> state.drop(why));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
