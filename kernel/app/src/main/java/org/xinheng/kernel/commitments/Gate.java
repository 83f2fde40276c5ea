package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xinheng.kernel.intake.IntakeRows;
import org.xinheng.kernel.intake.ReportRows;
import org.xinheng.kernel.intake.RowsAnswer;
import org.xinheng.kernel.records.RecordStandings;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/**
 * The one way from a determination to a record: a row through the intake gate, checked like any bureau's, in the unit of
 * the determination. What the gate refuses is not determined.
 */
@ApplicationScoped
public class Gate {

    private static final String REFUSED = "reject";

    private final IntakeRows intake;
    private final RecordStandings records;

    Gate(IntakeRows intake, RecordStandings records) {
        this.intake = intake;
        this.records = records;
    }

    /**
     * Reports a row.
     *
     * @param key the same key gives the same record
     * @param documentNo what the row says as its document's number
     * @return the record it became, in effect or held
     * @throws KernelException {@code RECORD_REFUSED} (409) with the gate's reasons; nothing is determined then
     */
    public UUID pass(Unit unit, String key, String item, String documentNo, String code, Map<String, Object> row) {
        var answer = intake.report(unit, key, new ReportRows(item, List.of(row)));
        RowsAnswer.RowVerdict verdict = answer.results().getFirst();
        unit.note("verdict", verdict.verdict());
        if (verdict.verdict().equals(REFUSED)) {
            throw new KernelException(
                    CommitmentError.RECORD_REFUSED,
                    "认定结果未能入库，认定没有生效：%s请改正后重新办理。".formatted(String.join("", verdict.reasons())));
        }
        return records.findByDocument(unit, item, documentNo, code).orElseThrow();
    }
}
