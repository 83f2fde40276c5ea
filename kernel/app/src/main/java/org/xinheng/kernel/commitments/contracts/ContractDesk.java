package org.xinheng.kernel.commitments.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseError;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.commitments.CommitmentError;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The steps of a contract under supervision. */
@ApplicationScoped
public class ContractDesk {

    private static final String EVIDENCE = "evidence";
    private static final Map<String, String> LABELS = Map.of(EVIDENCE, "核查证据", "performance", "履约证明");

    private final Work work;
    private final Cases cases;
    private final CaseSteps<Contract, ContractView> steps;
    private final Contracts contracts;
    private final ContractBook book;
    private final Files files;

    /** The file and its papers. */
    @jakarta.inject.Singleton
    static class Files {
        private final CaseDesk desk;
        private final CaseSight sight;
        private final CasePapers papers;

        Files(CaseDesk desk, CaseSight sight, CasePapers papers) {
            this.desk = desk;
            this.sight = sight;
            this.papers = papers;
        }
    }

    ContractDesk(Work work, Cases cases, CaseTurns turns, Contracts contracts, ContractBook book, Files files) {
        this.work = work;
        this.cases = cases;
        this.steps = turns.of(Contracts.KIND, contracts::shown);
        this.contracts = contracts;
        this.book = book;
        this.files = files;
    }

    /**
     * Adds a paper: {@code evidence} of the supervising bureau, or {@code performance} of the firm.
     *
     * @throws KernelException {@code CONTRACT_INVALID} (400) for another kind of paper; {@code ATTACHMENT_REFUSED} (400)
     */
    public ContractView addProof(Actor actor, UUID id, String kind, String name, byte[] content) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "contract.add-proof", unit -> {
            files.desk.view(unit, id);
            CaseFile<Contract> file = cases.require(unit, Contracts.KIND, id);
            String label = LABELS.get(kind);
            if (label == null) {
                throw new KernelException(
                        CommitmentError.CONTRACT_INVALID, "材料种类应为 evidence（核查证据）或 performance（履约证明）。请改正后重新上传。");
            }
            if (kind.equals(EVIDENCE)) {
                files.sight.requireTurn(unit, file);
            }
            files.papers.add(unit, file, new CasePapers.Paper(kind, label), name, content);
            return contracts.shown(unit, id);
        });
    }

    /** The bureau takes on a contract the firm registered. */
    public ContractView accept(Actor actor, Ticket ticket) {
        var step = new Step<>("accept", "受理合同登记", Contract.Submitted.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> book.noted(unit, state.accept()));
    }

    /** The bureau does not take it on. */
    public ContractView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予受理的理由");
        var step = new Step<>("refuse", "不予受理", Contract.Submitted.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> book.noted(unit, state.refuse(why)));
    }

    /** The firm takes its registration back. */
    public ContractView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回登记", Contract.Submitted.class);
        return steps.byApplicant(actor, ticket, step, (unit, _, state) -> book.noted(unit, state.withdraw(why)));
    }

    /**
     * Notes that a node was performed or missed.
     *
     * @param number of the node
     * @throws KernelException {@code CONTRACT_NODE_UNKNOWN} (404); {@code CONTRACT_NODE_SETTLED} (409); {@code
     *     CASE_REASON_MISSING} (400)
     */
    public ContractView settle(Actor actor, Ticket ticket, int number, boolean done, @Nullable String note) {
        String words = Cases.reason(note, "节点履行情况");
        var step = new Step<>("settle", done ? "节点已履行" : "节点未按期履行", Contract.Bound.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            var after = new ArrayList<>(state.nodes());
            Node node = after.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new KernelException(
                            CommitmentError.CONTRACT_NODE_UNKNOWN, "这份合同没有第%d个履约节点。请刷新后选择。".formatted(number)));
            if (!node.isOpen()) {
                throw new KernelException(CommitmentError.CONTRACT_NODE_SETTLED, "这个节点已经登记过履行情况。请刷新后查看。");
            }
            var settled = new Node(
                    number, node.what(), node.due(), done ? Node.State.DONE : Node.State.MISSED, book.today(), words);
            after.set(after.indexOf(node), settled);
            return book.noted(unit, state.settle(after, settled));
        });
    }

    /**
     * What the bureau found about the whole contract. Performed: it ends, and the record is made. A breach: it is proposed to
     * another person.
     *
     * @throws KernelException {@code CONTRACT_NODES_OPEN} (409) when everything is said to be performed while nodes are open or
     *     missed; {@code EVIDENCE_MISSING} (409) for a breach without evidence; {@code RECORD_REFUSED} (409)
     */
    public ContractView judge(Actor actor, Ticket ticket, Finding finding) {
        var step = new Step<>("judge", "认定履约情况", Contract.Bound.class);
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (finding.fulfilment().isBreach()) {
                requireEvidence(unit, before);
                return book.noted(unit, state.judge(finding));
            }
            if (state.nodes().stream().anyMatch(node -> node.state() != Node.State.DONE)) {
                throw new KernelException(
                        CommitmentError.CONTRACT_NODES_OPEN, "还有未登记或未按期履行的节点，不能认定为全部履行。请先登记各节点的履行情况。");
            }
            UUID record = book.report(unit, before, finding);
            return state.fulfil(finding, record).then(after -> book.determine(unit, after, finding, record));
        });
    }

    private void requireEvidence(Unit unit, CaseFile<Contract> file) {
        if (files.papers.list(unit, file).stream()
                .noneMatch(paper -> paper.kind().equals(EVIDENCE))) {
            throw new KernelException(CommitmentError.EVIDENCE_MISSING, "认定违约须有证据。请先上传核查证据（PDF、PNG或JPEG），再提交认定。");
        }
    }

    /**
     * Another person decides as proposed, or sends it back. A breach becomes a record in the same moment.
     *
     * @throws KernelException {@code CASE_SECOND_PERSON} (403); {@code CASE_NOT_YOURS} (403); {@code RECORD_REFUSED} (409)
     */
    public ContractView decide(Actor actor, Ticket ticket, boolean agreed, @Nullable String reason) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var step = new Step<>("decide", "审核违约认定", Contract.Judged.class).byOtherThan("judge");
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (!unit.actor().hasAny(Role.BUREAU_LEAD)) {
                throw new KernelException(CaseError.CASE_NOT_YOURS, "这一步由监管部门的负责人办理。");
            }
            if (!agreed) {
                return book.noted(unit, state.sendBack(Cases.reason(reason, "退回的理由")));
            }
            UUID record = book.report(unit, before, state.finding());
            return state.decide(record).then(after -> book.determine(unit, after, state.finding(), record));
        });
    }
}
