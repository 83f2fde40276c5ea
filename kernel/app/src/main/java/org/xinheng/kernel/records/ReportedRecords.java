package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Sensitivity;
import org.xinheng.kernel.tenancy.Unit;

/** Records in effect about one subject for those who write them into a report: as far as a circle may see, never what is sealed. */
@ApplicationScoped
public class ReportedRecords {

    /** Who the report is about stands on its cover; what identifies people stands nowhere. */
    private static final Set<FieldRole> LEFT_OUT = Set.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CATEGORY,
            FieldRole.UNIFIED_CODE,
            FieldRole.REGISTRATION_NUMBER,
            FieldRole.ORGANISATION_CODE,
            FieldRole.TAX_NUMBER,
            FieldRole.INSTITUTION_NUMBER,
            FieldRole.SOCIAL_NUMBER,
            FieldRole.LEGAL_ID_TYPE,
            FieldRole.LEGAL_ID_NUMBER,
            FieldRole.PERSON_ID_TYPE,
            FieldRole.PERSON_ID_NUMBER,
            FieldRole.DOCUMENT_NAME,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.DECIDED_ON,
            FieldRole.AUTHORITY_NAME,
            FieldRole.AUTHORITY_CODE,
            FieldRole.SOURCE_NAME,
            FieldRole.SOURCE_CODE);

    private final ReportedRecordRepository records;
    private final RecordViews views;
    private final Clock clock;

    ReportedRecords(ReportedRecordRepository records, RecordViews views, Clock clock) {
        this.records = records;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Which records.
     *
     * @param circle PUBLIC: what the public sees; SHARED: what authorities share within their duties; AUTHORISED: what the
     *     subject itself may see
     * @param unpublished whether records the law keeps from the public count, too
     * @param people whether who acts for the subject is named, where the circle sees it
     * @param from first day of decision, or null
     * @param until last day of decision, or null
     * @param most how many are read at most
     */
    public record Question(
            UUID subject,
            Disclosure circle,
            boolean unpublished,
            boolean people,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int most) {}

    /** Records in effect, newest decision first; they do not change before the unit ends. */
    public List<ReportedRecord> list(Unit unit, Question question) {
        LocalDate today = LocalDate.now(clock);
        return records.list(unit, question, today).stream()
                .map(row -> shown(unit, row, question))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null when nobody knows the item any more: such a record says nothing a reader could understand. */
    private @Nullable ReportedRecord shown(Unit unit, ReportedRecordRepository.Row row, Question question) {
        CatalogueItem item = views.itemOf(unit.actor(), row.item()).orElse(null);
        if (item == null) {
            return null;
        }
        return new ReportedRecord(
                row.id(),
                item,
                row.documentNo(),
                row.title(),
                row.authorityName(),
                row.decidedOn(),
                row.validUntil(),
                row.weight(),
                row.published(),
                row.disputed(),
                item.version(row.itemVersion())
                        .map(version -> fields(version, row, question))
                        .orElse(List.of()));
    }

    private List<RecordView.FieldValue> fields(
            ItemVersion version, ReportedRecordRepository.Row row, Question question) {
        var payload = views.parse(row.payload());
        var fields = new ArrayList<RecordView.FieldValue>();
        for (Field field : version.fields()) {
            String value = payload.path(field.code()).asText("");
            if (!value.isBlank() && isShown(field, question)) {
                fields.add(new RecordView.FieldValue(field.code(), field.name(), field.spoken(value)));
            }
        }
        return fields;
    }

    private static boolean isShown(Field field, Question question) {
        return !LEFT_OUT.contains(field.role())
                && field.sensitivity() == Sensitivity.NONE
                && (question.people() || field.role() != FieldRole.LEGAL_REPRESENTATIVE)
                && !question.circle().isWiderThan(field.disclosure());
    }
}
