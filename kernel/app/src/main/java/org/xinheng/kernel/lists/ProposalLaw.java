package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.xinheng.definitions.DueProcess.Notice;
import org.xinheng.definitions.ListVersion;
import org.xinheng.kernel.tenancy.Unit;

/** What the law demands of a proposal, and the papers it leads to. */
@ApplicationScoped
class ProposalLaw {

    private final ListLaw law;
    private final ProposalCheck check;
    private final ListPapers papers;

    ProposalLaw(ListLaw law, ProposalCheck check, ListPapers papers) {
        this.law = law;
        this.check = check;
        this.papers = papers;
    }

    ProposalCheck check() {
        return check;
    }

    ListPapers papers() {
        return papers;
    }

    /** The list's law as it is in force today, whatever it was when the proposal was made. */
    ListVersion of(Unit unit, Proposal proposal, LocalDate today) {
        return law.require(unit, proposal.list(), today).version();
    }

    /** The list itself. */
    ListLaw.InForce require(Unit unit, Proposal proposal, LocalDate today) {
        return law.require(unit, proposal.list(), today);
    }

    String answerWithin(Unit unit, Notice notice, LocalDate today) {
        return law.answerWithin(unit, notice, today);
    }
}
