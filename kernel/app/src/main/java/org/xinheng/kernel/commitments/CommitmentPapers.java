package org.xinheng.kernel.commitments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.tenancy.Unit;

/** The notices of commitments; one template each under {@code templates/documents/commitments}. */
@ApplicationScoped
class CommitmentPapers {

    /** Natural persons are addressed without a name: it is sealed, and the notice is handed over in person. */
    private static final String PROMISOR = "承诺人";

    private static final String FOLDER = "documents/commitments";

    private final CasePapers papers;

    CommitmentPapers(CasePapers papers) {
        this.papers = papers;
    }

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CommitmentRefusal(String subject, String you, Terms terms, String number, String reason)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CommitmentBreach(String subject, String you, Terms terms, String number, Finding finding)
            implements TemplateInstance {}

    void refusal(Unit unit, CaseFile<Commitment> file, String reason) {
        papers.issue(
                unit,
                file,
                "commitment-refusal",
                "诺不受",
                "信用承诺不予受理告知书",
                new CommitmentRefusal(subject(file), you(file), file.state().terms(), file.number(), reason));
    }

    void breach(Unit unit, CaseFile<Commitment> file, Finding finding) {
        papers.issue(
                unit,
                file,
                "commitment-breach",
                "诺违",
                "违反信用承诺认定书",
                new CommitmentBreach(subject(file), you(file), file.state().terms(), file.number(), finding));
    }

    private static String subject(CaseFile<Commitment> file) {
        return Objects.requireNonNullElse(file.subject().name(), PROMISOR);
    }

    private static String you(CaseFile<Commitment> file) {
        return file.state().terms().person() == null ? "你单位" : "你";
    }
}
