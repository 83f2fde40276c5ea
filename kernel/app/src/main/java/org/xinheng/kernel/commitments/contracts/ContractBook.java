package org.xinheng.kernel.commitments.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.commitments.CommitmentError;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.commitments.Gate;
import org.xinheng.kernel.commitments.Party;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Writes what a step means for the contract: its state, its next node, the record of what was determined. */
@ApplicationScoped
class ContractBook {

    /** The catalogue item of what is determined. */
    static final String ITEM = "contract-performance";

    private final ContractRepository contracts;
    private final Gate gate;
    private final Deadlines deadlines;
    private final Clock clock;

    ContractBook(ContractRepository contracts, Gate gate, Deadlines deadlines, Clock clock) {
        this.contracts = contracts;
        this.gate = gate;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Notes a contract that was registered.
     *
     * @throws KernelException {@code CONTRACT_INVALID} (400) when the same contract is registered already
     */
    void begin(Unit unit, CaseFile<Contract> file, Party supplier) {
        Contract contract = file.state();
        if (!contracts.add(unit, file.id(), contract, supplier, stateOf(contract), today(), warnOn(unit, contract))) {
            throw new KernelException(
                    CommitmentError.CONTRACT_INVALID,
                    "同一采购人与供应商编号为“%s”的合同已经登记。请在合同列表中查找，不必重复登记。"
                            .formatted(contract.terms().contractNo()));
        }
    }

    /** The step with the contract's state written after it. */
    Move<Contract> noted(Unit unit, Move<Contract> move) {
        return move.then(after ->
                contracts.move(unit, after.id(), after.state(), stateOf(after.state()), warnOn(unit, after.state())));
    }

    private LocalDate warnOn(Unit unit, Contract contract) {
        int days =
                deadlines.due(unit.tenant(), "performance-warn-before", today()).count();
        return contract.nextOn().minusDays(days);
    }

    private static String stateOf(Contract contract) {
        return switch (contract) {
            case Contract.Submitted _ -> "SUBMITTED";
            case Contract.Running _ -> "RUNNING";
            case Contract.Due _ -> "DUE";
            case Contract.Judged _ -> "JUDGED";
            case Contract.Fulfilled _ -> "FULFILLED";
            case Contract.Broken _ -> "BROKEN";
            case Contract.Cleared _ -> "CLEARED";
            case Contract.Refused _ -> "REFUSED";
            case Contract.Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** What was determined becomes a record through the gate; the record. */
    UUID report(Unit unit, CaseFile<Contract> file, Finding finding) {
        ContractTerms terms = file.state().terms();
        return gate.pass(
                unit,
                "contract-%s-%d".formatted(file.id(), file.version()),
                ITEM,
                terms.contractNo(),
                terms.supplier().code(),
                row(terms, finding));
    }

    /** Writes the determination into the ledger. */
    void determine(Unit unit, CaseFile<Contract> after, Finding finding, UUID record) {
        contracts.determine(unit, after.id(), stateOf(after.state()), finding.fulfilment(), today(), record);
    }

    private Map<String, Object> row(ContractTerms terms, Finding finding) {
        var procurement = terms.procurement();
        var amount = terms.amount();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("HT_BH", terms.contractNo());
        row.put("HT_MC", terms.name());
        row.put("HT_LX", terms.type().label());
        row.put("XM_BH", terms.project());
        row.put("CGR_MC", terms.purchaser().name());
        row.put("CGR_DM", terms.purchaser().code());
        row.put("GYS_MC", terms.supplier().name());
        row.put("GYS_LB", terms.category());
        row.put("GYS_DM", terms.supplier().code());
        row.put("BD_MC", terms.goods());
        row.put("HT_JE", amount == null ? "" : amount.toPlainString());
        row.put("CG_FS", procurement == null ? "" : procurement.label());
        row.put("QD_RQ", terms.signedOn().toString());
        row.put("LY_QX", terms.endsOn().toString());
        row.put("LY_ZT", finding.fulfilment().label());
        row.put("WY_NR", finding.unkept());
        row.put("WY_ZR", finding.consequence());
        row.put("RD_RQ", today().toString());
        row.put("RD_DW", terms.authority());
        row.put("RD_DWDM", terms.authorityCode());
        return row;
    }
}
