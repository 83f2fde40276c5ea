package org.xinheng.kernel.objections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.records.RecordView;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.tenancy.Unit;

/** The notices and letters of objections. */
@ApplicationScoped
class ObjectionPapers {

    /** Natural persons are addressed without a name: it is sealed, and the notice is handed over in person. */
    private static final String APPLICANT = "异议申请人";

    private final CasePapers papers;
    private final Records records;
    private final Bureaus bureaus;

    ObjectionPapers(CasePapers papers, Records records, Bureaus bureaus) {
        this.papers = papers;
        this.records = records;
        this.bureaus = bureaus;
    }

    void acceptance(Unit unit, CaseFile<Objection> file) {
        var claim = file.state().claim();
        papers.issue(
                unit,
                file,
                "objection-acceptance",
                "异受",
                "异议申请受理通知书",
                new ObjectionDocuments.Acceptance(
                        subject(file),
                        file.openedOn(),
                        claim.title(),
                        claim.documentNo(),
                        claim.authority(),
                        file.number(),
                        file.clock().due()));
    }

    void refusal(Unit unit, CaseFile<Objection> file, String reason) {
        var claim = file.state().claim();
        papers.issue(
                unit,
                file,
                "objection-refusal",
                "异不受",
                "异议申请不予受理通知书",
                new ObjectionDocuments.Refusal(
                        subject(file),
                        file.openedOn(),
                        claim.title(),
                        claim.documentNo(),
                        claim.authority(),
                        file.number(),
                        reason));
    }

    void letter(Unit unit, CaseFile<Objection> file, String questions) {
        var claim = file.state().claim();
        papers.issue(
                unit,
                file,
                "objection-letter",
                "异协",
                "信用信息异议协查函",
                new ObjectionDocuments.Letter(
                        bureau(unit, file.bureau()),
                        file.number(),
                        claim.title(),
                        claim.documentNo(),
                        claim.authority(),
                        subject(file),
                        claim.statement(),
                        claim.fields(),
                        questions,
                        file.clock().due()));
    }

    void outcome(Unit unit, CaseFile<Objection> file, Result result, List<String> changes) {
        var claim = file.state().claim();
        papers.issue(
                unit,
                file,
                "objection-outcome",
                "异结",
                "异议处理结果告知书",
                new ObjectionDocuments.Outcome(
                        subject(file),
                        file.openedOn(),
                        claim.title(),
                        claim.documentNo(),
                        claim.authority(),
                        file.number(),
                        result.outcome().label(),
                        result.reasons(),
                        changes));
    }

    /** What a result changes, as sentences; asked for before it is carried out. */
    List<String> changes(Unit unit, Claim claim, Result result) {
        if (result.withdrawRecord()) {
            return List.of("该条记录已撤回，不再公示和使用。");
        }
        Map<String, RecordView.FieldValue> present = records.fields(unit, claim.record()).stream()
                .collect(Collectors.toMap(RecordView.FieldValue::code, field -> field));
        return result.corrections().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    var field = present.get(entry.getKey());
                    return field == null
                            ? "“%s”更正为“%s”。".formatted(entry.getKey(), entry.getValue())
                            : "“%s”由“%s”更正为“%s”。".formatted(field.name(), field.value(), entry.getValue());
                })
                .toList();
    }

    private static String subject(CaseFile<Objection> file) {
        return Objects.requireNonNullElse(file.subject().name(), APPLICANT);
    }

    private String bureau(Unit unit, @Nullable UUID id) {
        return id == null ? "" : bureaus.find(unit, id).map(BureauView::name).orElse("");
    }
}
