package org.xinheng.kernel.measures.tasks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;

/** Texts of papers about measures; one template each under {@code templates/documents/measures}. */
final class TaskDocuments {

    private TaskDocuments() {}

    /** What every paper names. */
    record Head(
            String authority,
            String party,
            String list,
            String documentNo,
            String measure,
            String body,
            String number) {}

    @CheckedTemplate(basePath = "documents/measures", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LiftReceipt(Head head, String because, LocalDate endedOn, LocalDate on, String note)
            implements TemplateInstance {}
}
