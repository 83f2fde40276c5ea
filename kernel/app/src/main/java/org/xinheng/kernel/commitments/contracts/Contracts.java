package org.xinheng.kernel.commitments.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.commitments.CommitmentError;
import org.xinheng.kernel.commitments.CommitmentQuery;
import org.xinheng.kernel.commitments.Parties;
import org.xinheng.kernel.commitments.Party;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Contracts are registered by a bureau or a firm, and looked up. */
@ApplicationScoped
public class Contracts {

    /** The kind of case. */
    public static final CaseKind<Contract> KIND = new CaseKind<>("contract", "HT", "合同履约", Contract.class);

    private static final int MAX_ROWS = 200;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSight sight;
    private final Parties parties;
    private final Ledger ledger;

    /** The ledger and who writes it. */
    @jakarta.inject.Singleton
    static class Ledger {
        private final ContractRepository contracts;
        private final ContractBook book;

        Ledger(ContractRepository contracts, ContractBook book) {
            this.contracts = contracts;
            this.book = book;
        }
    }

    Contracts(Work work, Cases cases, CaseDesk desk, CaseSight sight, Parties parties, Ledger ledger) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.sight = sight;
        this.parties = parties;
        this.ledger = ledger;
    }

    /**
     * Registers a contract: a bureau's is supervised at once, a firm's after the bureau has looked at it.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code CONTRACT_INVALID} (400) with everything that is wrong, or when it is registered already;
     *     {@code COMMITMENT_SUBJECT_UNKNOWN} (404) for a side that is in no registry
     */
    public ContractView register(Actor actor, RegisterContract command, @Nullable String key) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "contracts.register", unit -> {
            ContractCheck.requireSound(command, ledger.book.today());
            Party supplier = parties.firm(unit, command.supplierCode());
            Party purchaser = parties.require(
                    unit, UnifiedCreditCode.normalise(Objects.requireNonNullElse(command.purchaserCode(), "")));
            BureauView bureau = parties.bureau(unit, command.bureau());
            ContractTerms terms = terms(command, supplier, purchaser, bureau);
            var nodes = ContractCheck.nodesOf(command, terms.endsOn());
            var wanted = new NewCase(
                    "%s（%s）".formatted(terms.name(), terms.contractNo()), null, supplier.asCaseSubject(), key);
            var file = cases.open(
                    unit,
                    KIND,
                    wanted,
                    first(actor, terms, nodes)
                            .handedTo(bureau.id())
                            .then(opened -> ledger.book.begin(unit, opened, supplier)));
            return shown(unit, file.id());
        });
    }

    private static Move<Contract> first(Actor actor, ContractTerms terms, List<Node> nodes) {
        if (!Parties.isOfficer(actor)) {
            return Move.<Contract>to(new Contract.Submitted(terms, nodes)).within("performance-accept-within");
        }
        var running = new Contract.Running(terms, nodes);
        return Move.<Contract>to(running).until(running.nextOn());
    }

    private static ContractTerms terms(RegisterContract command, Party supplier, Party purchaser, BureauView bureau) {
        return new ContractTerms(
                ContractCheck.plain(command.contractNo()),
                ContractCheck.plain(command.name()),
                Objects.requireNonNull(command.type()),
                ContractCheck.plain(command.project()),
                new ContractTerms.Side(purchaser.code(), purchaser.name()),
                new ContractTerms.Side(supplier.code(), supplier.name()),
                supplier.category(),
                ContractCheck.plain(command.goods()),
                command.amount(),
                command.procurement(),
                Objects.requireNonNull(command.signedOn()),
                Objects.requireNonNull(command.endsOn()),
                bureau.id(),
                bureau.name(),
                bureau.code());
    }

    /**
     * One contract with its case.
     *
     * @throws KernelException {@code CASE_UNKNOWN} (404) also for those who may not see it
     */
    public ContractView view(Actor actor, UUID id) {
        return work.run(actor, "contracts.view", unit -> shown(unit, id));
    }

    ContractView shown(Unit unit, UUID id) {
        CaseView file = desk.view(unit, id);
        var row = ledger.contracts
                .find(unit, id, sight.of(unit).code() != null)
                .orElseThrow(() ->
                        new KernelException(CommitmentError.COMMITMENT_UNKNOWN, "没有这份合同，或不属于您可以查看的范围。请返回列表重新查找。"));
        return new ContractView(file, row);
    }

    /** Contracts, newest first: a firm's own, a bureau's own, all for the platform. */
    public Page<ContractRow> list(Actor actor, CommitmentQuery query, @Nullable String after, int limit) {
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "contracts.list", unit -> {
            var found = ledger.contracts.list(
                    unit,
                    sight.of(unit),
                    query,
                    DayCursor.read(after, CommitmentError.COMMITMENT_CURSOR_INVALID),
                    rows + 1);
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            var last = page.isEmpty() ? null : page.getLast();
            return new Page<>(
                    List.copyOf(page),
                    more && last != null ? new DayCursor(last.begunOn(), last.id()).toString() : null);
        });
    }
}
