package org.xinheng.kernel.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.intake.ReportRows;

/** A result as a row of 行政监督检查, in the columns of the national item; the gate checks it as it checks everybody's rows. */
final class InspectionRow {

    static final String ITEM = "administrative-inspection";

    private static final String RANDOM = "双随机、一公开";

    private InspectionRow() {}

    static ReportRows of(InspectionRepository.Inspection inspection, BureauView bureau, SettledResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("JC_XDR_MC", inspection.name());
        row.put("JC_XDR_LB", inspection.kind().equals("INDIVIDUAL_BUSINESS") ? "个体工商户" : "法人及非法人组织");
        row.put("JC_XDR_SHXYM", inspection.code());
        row.put("JC_FRDB", result.legalRepresentative());
        row.put("JC_MC", inspection.planTitle());
        row.put("JC_WSH", result.documentNo());
        row.put("JC_LB", RANDOM);
        row.put("JC_NR", result.outcome().label() + "。" + result.findings());
        row.put("JC_JCJG", result.outcome().result());
        row.put("JC_RQ", result.inspectedOn().toString());
        row.put("JC_JG", bureau.name());
        row.put("JC_JGDM", bureau.code());
        row.put("JC_LYDW", bureau.name());
        row.put("JC_LYDWDM", bureau.code());
        return new ReportRows(ITEM, List.of(row));
    }

    /** A result with everything filled in. */
    record SettledResult(
            InspectionOutcome outcome,
            String findings,
            LocalDate inspectedOn,
            String documentNo,
            String legalRepresentative) {}
}
