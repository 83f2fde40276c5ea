package org.xinheng.kernel.repair;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Texts of the notices; one template each under {@code templates/documents/repair}. */
final class RepairDocuments {

    private static final String FOLDER = "documents/repair";

    private RepairDocuments() {}

    /** What every notice names. */
    record Head(
            String subject, LocalDate openedOn, String number, String record, String documentNo, String authority) {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Acceptance(Head head, String bureau, @Nullable LocalDate due) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Supplement(Head head, String wanted) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refusal(Head head, String reason) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Extension(Head head, String reason, @Nullable LocalDate due) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Decision(
            Head head,
            boolean granted,
            boolean falseMaterial,
            String reasons,
            @Nullable LocalDate due) implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revocation(Head head, String breach, String reason) implements TemplateInstance {}
}
