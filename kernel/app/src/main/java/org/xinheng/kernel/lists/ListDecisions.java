package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListVersion;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.lists.ListEntry.Source;
import org.xinheng.kernel.lists.ListEntry.Term;
import org.xinheng.kernel.lists.ListPapers.Reasons;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Decisions on proposals: by a second person, after the time to answer, with everything the decision has to say. */
@ApplicationScoped
public class ListDecisions {

    private final CaseSteps<Listing, CaseView> steps;
    private final ProposalLaw law;
    private final EntryBook book;
    private final Clock clock;

    ListDecisions(CaseTurns turns, ProposalLaw law, EntryBook book, Clock clock) {
        this.steps = turns.of(Proposals.KIND);
        this.law = law;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Puts the subject on the list.
     *
     * @param reason the facts as established
     * @param answer what was found about the subject's statement; demanded when there is one
     * @throws KernelException {@code CASE_SECOND_PERSON} (403) for who proposed or gave notice; {@code NOTICE_MISSING}, {@code
     *     STATEMENT_OPEN}, {@code HEARING_PENDING}, {@code LIST_EVIDENCE_GONE}, {@code LISTED_ALREADY} (409); {@code
     *     STATEMENT_UNANSWERED} (400)
     */
    public CaseView list(Actor actor, Ticket ticket, @Nullable String reason, @Nullable String answer) {
        String why = Cases.reason(reason, "列入的事实和理由");
        ProposalCheck.requireNothingPrivate(why);
        return decide(actor, ticket, "list", "决定列入", (unit, before, state) -> {
            ListLaw.InForce list = law.require(unit, state.proposal(), today());
            requireDue(before, state, list.version());
            law.check().requireEffective(unit, state.proposal().record());
            String found = answer(state, answer);
            UUID entry = UUID.randomUUID();
            return state.list(entry, why).then(after -> carryOut(unit, after, list, entry, new Reasons(why, found)));
        });
    }

    private void carryOut(Unit unit, CaseFile<Listing> file, ListLaw.InForce list, UUID id, Reasons reasons) {
        Proposal proposal = file.state().proposal();
        ListVersion version = list.version();
        LocalDate today = today();
        Period more = ProposalCheck.extension(proposal.extension(), version);
        var term = new Term(
                today,
                version.endOf(today, more),
                version.process().exit().repairableFrom(today).orElse(null));
        String number = law.papers().decision(unit, file, version, term, reasons);
        book.add(
                unit,
                list,
                new EntryBook.NewEntry(
                        id,
                        file.subject(),
                        proposal.subjectKind(),
                        new ListEntry.Decision(
                                proposal.ground() + "。" + reasons.reason(),
                                version.basis().citation(),
                                book.authority(unit, file.bureau()),
                                number),
                        term,
                        new Source.Decided(file.id(), proposal.record(), file.bureau())));
    }

    /** Decides not to put the subject on the list. */
    public CaseView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予列入的理由");
        return decide(
                actor,
                ticket,
                "refuse",
                "决定不予列入",
                (unit, before, state) ->
                        state.refuse(why).then(after -> law.papers().refusal(unit, after, why)));
    }

    /** The step a second person takes. */
    private CaseView decide(
            Actor actor, Ticket ticket, String step, String label, CaseSteps.Turn<Listing, Listing.Open> turn) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var second = new Step<>(step, label, Listing.Open.class).byOtherThan(Cases.OPENED, Proposals.NOTICE);
        return steps.byOfficer(actor, ticket, second, turn);
    }

    /** Nobody is listed before the time to answer is over. */
    private void requireDue(CaseFile<Listing> file, Listing.Open state, ListVersion version) {
        boolean noticed = version.process().notice() != null;
        switch (state) {
            case Listing.Proposed _ -> {
                if (noticed) {
                    throw new KernelException(
                            ListError.NOTICE_MISSING, "还没有告知当事人事由、依据和权利，不得作出列入决定（国办发〔2020〕49号，L6）。请先发出告知书。");
                }
            }
            case Listing.Noticed _ -> {
                LocalDate due = file.clock().due();
                if (due != null && !today().isAfter(due)) {
                    throw new KernelException(ListError.STATEMENT_OPEN, "当事人陈述申辩的期限至%s届满，届满前不得作出列入决定。".formatted(due));
                }
            }
            case Listing.Stated stated -> {
                if (stated.statement().hearingWanted()) {
                    throw new KernelException(ListError.HEARING_PENDING, "当事人已申请听证，听证之前不得作出列入决定。请先举行听证。");
                }
            }
            case Listing.Heard _ -> {
                // everything was heard
            }
        }
    }

    private static @Nullable String answer(Listing.Open state, @Nullable String answer) {
        if (state.answered() == null) {
            return null;
        }
        if (answer == null || answer.isBlank()) {
            throw new KernelException(ListError.STATEMENT_UNANSWERED, "当事人提出了陈述申辩，请写明核实情况和是否采纳（会写入决定书）。");
        }
        ProposalCheck.requireNothingPrivate(answer);
        return answer.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
