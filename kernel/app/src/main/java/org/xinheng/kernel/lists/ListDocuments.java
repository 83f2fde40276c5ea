package org.xinheng.kernel.lists;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of the notices and decisions; one template each under {@code templates/documents/lists}. */
final class ListDocuments {

    private static final String FOLDER = "documents/lists";

    private ListDocuments() {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListingNotice(
            String subject,
            String list,
            Proposal proposal,
            String basis,
            String warning,
            String term,
            @Nullable LocalDate until,
            boolean hearing,
            String number)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListingDecision(
            String subject,
            String code,
            String list,
            Proposal proposal,
            String reason,
            @Nullable String answer,
            String basis,
            String warning,
            LocalDate listedOn,
            LocalDate lastDay,
            List<String> conditions,
            @Nullable LocalDate repairableFrom,
            String removal,
            String remedy,
            String number)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListingRefusal(String subject, String list, Proposal proposal, String reason, String number)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RemovalDecision(
            String subject,
            String list,
            String documentNo,
            LocalDate listedOn,
            String cause,
            String reason,
            LocalDate removedOn,
            String number)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = FOLDER, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RemovalRefusal(
            String subject,
            String list,
            String documentNo,
            LocalDate listedOn,
            String reason,
            LocalDate lastDay,
            String remedy,
            String number)
            implements TemplateInstance {}
}
