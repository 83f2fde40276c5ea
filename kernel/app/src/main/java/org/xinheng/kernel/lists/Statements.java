package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.DueProcess.Notice;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What subjects answer before they are put on a list: by themselves, or written down by an officer at a counter. */
@ApplicationScoped
public class Statements {

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final StatementRights rights;
    private final Clock clock;

    Statements(Work work, Cases cases, CaseDesk desk, StatementRights rights, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.rights = rights;
        this.clock = clock;
    }

    /** Who may answer, and what the list's law gives them. */
    @ApplicationScoped
    static class StatementRights {

        private final CaseSight sight;
        private final Firms firms;
        private final ProposalLaw law;

        StatementRights(CaseSight sight, Firms firms, ProposalLaw law) {
            this.sight = sight;
            this.firms = firms;
            this.law = law;
        }

        void requireParty(Unit unit, CaseFile<Listing> file) {
            boolean own = unit.actor().hasAny(Role.FIRM)
                    && Objects.equals(firms.requireCode(unit), file.subject().code());
            if (!own) {
                sight.requireTurn(unit, file);
            }
        }

        void requireHearing(Unit unit, Listing state, LocalDate today) {
            Notice notice = law.of(unit, state.proposal(), today).process().notice();
            if (notice == null || notice.hearingWithin() == null) {
                throw new KernelException(ListError.HEARING_NOT_PROVIDED, "该名单的规定没有听证程序。请在陈述申辩中写明意见并提交材料。");
            }
        }
    }

    /**
     * Answers a notice.
     *
     * @throws KernelException {@code STATEMENT_LATE} (409); {@code HEARING_NOT_PROVIDED} (409); {@code CASE_NOT_YOURS} (403)
     */
    public CaseView state(Actor actor, Ticket ticket, @Nullable String text, boolean hearing) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        String statement = Cases.reason(text, "陈述申辩的意见");
        return work.run(actor, "lists.state", unit -> {
            desk.view(unit, ticket.id());
            var step = new Step<>("state", "陈述申辩", Listing.Noticed.class);
            var file = cases.take(unit, Proposals.KIND, ticket, step, (before, state) -> {
                rights.requireParty(unit, before);
                requireInTime(before);
                if (hearing) {
                    rights.requireHearing(unit, state, today());
                }
                return state.state(new Statement(statement, hearing), "list-decide-within");
            });
            return desk.view(unit, file.id());
        });
    }

    private void requireInTime(CaseFile<Listing> file) {
        LocalDate due = file.clock().due();
        if (due != null && today().isAfter(due)) {
            throw new KernelException(
                    ListError.STATEMENT_LATE, "陈述申辩期限已于%s届满。列入后仍可提出异议，或者依法申请行政复议、提起行政诉讼。".formatted(due));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
