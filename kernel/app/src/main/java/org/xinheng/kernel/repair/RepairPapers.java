package org.xinheng.kernel.repair;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.repair.RepairDocuments.Head;
import org.xinheng.kernel.tenancy.Unit;

/** The notices and decisions of repairs. */
@ApplicationScoped
class RepairPapers {

    /** Natural persons are addressed without a name: it is sealed, and the notice is handed over in person. */
    private static final String APPLICANT = "修复申请人";

    private static final String PLATFORM = "本地区信用平台管理单位";

    private final CasePapers papers;
    private final Bureaus bureaus;

    RepairPapers(CasePapers papers, Bureaus bureaus) {
        this.papers = papers;
        this.bureaus = bureaus;
    }

    void acceptance(Unit unit, CaseFile<Repair> file) {
        var text = new RepairDocuments.Acceptance(
                head(file), bureau(unit, file), file.clock().due());
        issue(unit, file, "repair-acceptance", "修受", "信用修复申请受理通知书", text);
    }

    void supplement(Unit unit, CaseFile<Repair> file, String wanted) {
        var text = new RepairDocuments.Supplement(head(file), wanted);
        issue(unit, file, "repair-supplement", "修补", "信用修复申请补正通知书", text);
    }

    void refusal(Unit unit, CaseFile<Repair> file, String reason) {
        var text = new RepairDocuments.Refusal(head(file), reason);
        issue(unit, file, "repair-refusal", "修不受", "信用修复申请不予受理通知书", text);
    }

    void extension(Unit unit, CaseFile<Repair> file, String reason) {
        var text =
                new RepairDocuments.Extension(head(file), reason, file.clock().due());
        issue(unit, file, "repair-extension", "修延", "信用修复延长办理期限告知书", text);
    }

    void decision(Unit unit, CaseFile<Repair> file, Proposal proposal) {
        var text = new RepairDocuments.Decision(
                head(file),
                proposal.grant(),
                proposal.falseMaterial(),
                proposal.reasons(),
                file.clock().due());
        issue(unit, file, "repair-decision", "修决", proposal.grant() ? "信用修复决定书" : "不予信用修复决定书", text);
    }

    void revocation(Unit unit, CaseFile<Repair> file, Breach breach, String reason) {
        var text = new RepairDocuments.Revocation(head(file), breach.label(), reason);
        issue(unit, file, "repair-revocation", "修撤", "撤销信用修复决定书", text);
    }

    private void issue(
            Unit unit, CaseFile<Repair> file, String kind, String word, String title, TemplateInstance text) {
        papers.issue(unit, file, kind, word, title, text);
    }

    private static Head head(CaseFile<Repair> file) {
        Target target = file.state().target();
        return new Head(
                Objects.requireNonNullElse(file.subject().name(), APPLICANT),
                file.openedOn(),
                file.number(),
                target.title(),
                target.documentNo(),
                target.authority());
    }

    private String bureau(Unit unit, CaseFile<Repair> file) {
        return file.bureau() == null
                ? PLATFORM
                : bureaus.find(unit, file.bureau()).map(BureauView::name).orElse(PLATFORM);
    }
}
