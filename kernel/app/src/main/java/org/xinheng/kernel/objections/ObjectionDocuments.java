package org.xinheng.kernel.objections;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.runs.Recheck;

/** Texts of the notices; one template each under {@code templates/documents/objections}. */
final class ObjectionDocuments {

    private static final String FOLDER = "documents/objections";

    private ObjectionDocuments() {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Acceptance(
            String subject,
            LocalDate openedOn,
            String record,
            String documentNo,
            String authority,
            String number,
            @Nullable LocalDate due)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refusal(
            String subject,
            LocalDate openedOn,
            String record,
            String documentNo,
            String authority,
            String number,
            String reason)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Letter(
            String bureau,
            String number,
            String record,
            String documentNo,
            String authority,
            String subject,
            String statement,
            List<Claim.FieldClaim> fields,
            String questions,
            @Nullable LocalDate due)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Outcome(
            String subject,
            LocalDate openedOn,
            String record,
            String documentNo,
            String authority,
            String number,
            String outcome,
            String reasons,
            List<String> changes)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GradeOutcome(
            String subject,
            String number,
            String standard,
            String edition,
            LocalDate asOf,
            String outcome,
            Recheck.Mark before,
            Recheck.Mark after,
            String reasons)
            implements TemplateInstance {}
}
