package org.xinheng.kernel.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Sensitivity;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;

/** From stored records to what leaves: labels and fields in the order of the item's definition. */
@ApplicationScoped
class RecordViews {

    private static final String KEPT_SEALED = "（已加密保存）";

    private final Catalogue catalogue;
    private final Definitions definitions;
    private final ObjectMapper json;
    private final Clock clock;

    RecordViews(Catalogue catalogue, Definitions definitions, ObjectMapper json, Clock clock) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.json = json;
        this.clock = clock;
    }

    /** A page of rows; a full page may have a next one. */
    Page<RecordRow> page(Actor actor, List<StoredRecord> found, int size) {
        Map<String, String> labels = new HashMap<>();
        List<RecordRow> rows = new ArrayList<>();
        for (StoredRecord record : found) {
            rows.add(row(record, labels.computeIfAbsent(record.item(), item -> label(actor, item))));
        }
        return new Page<>(rows, found.size() < size ? null : endOf(found.getLast()));
    }

    private static String endOf(StoredRecord last) {
        return new DayCursor(last.days().decidedOn(), last.id()).toString();
    }

    RecordView view(Actor actor, StoredRecord record, List<StoredRecord.Former> history) {
        var version = version(actor, record);
        return new RecordView(
                row(record, label(actor, record.item())),
                record.version(),
                fields(version, record.payload(), record.hasSealed()),
                history.stream()
                        .map(former -> new RecordView.Version(
                                former.version(),
                                former.changedAt(),
                                former.change(),
                                former.state(),
                                former.stateReason(),
                                fields(version, former.payload(), false)))
                        .toList(),
                record.lineage());
    }

    /** What the law of the day says about a stored record. */
    Disclosed disclosedOf(Actor actor, StoredRecord record, LocalDate day) {
        return disclosed(
                actor,
                record,
                required(actor, record),
                parse(record.payload()),
                record.days().decidedOn(),
                record.days().validUntil(),
                day);
    }

    private Disclosed disclosed(
            Actor actor,
            StoredRecord record,
            ItemVersion version,
            JsonNode payload,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            LocalDate day) {
        return new DisclosureRules(
                        definitions,
                        item(actor, record.item()).orElseThrow().act(),
                        version,
                        day,
                        catalogue.reporting(actor, LocalDate.MIN))
                .of(facts(record, version, payload, decidedOn, validUntil));
    }

    /** What the rules ask about a stored act. */
    ActFacts actOf(Actor actor, StoredRecord record) {
        return facts(
                record,
                required(actor, record),
                parse(record.payload()),
                record.days().decidedOn(),
                record.days().validUntil());
    }

    private static ActFacts facts(
            StoredRecord record,
            ItemVersion version,
            JsonNode payload,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil) {
        String text = valueOf(version, payload, FieldRole.FACTS)
                + valueOf(version, payload, FieldRole.CONTENT)
                + valueOf(version, payload, FieldRole.REMARK);
        return new ActFacts(
                SubjectKind.valueOf(record.subjectKind()),
                valueOf(version, payload, FieldRole.ACT_CATEGORY),
                StoredRecord.decimal(valueOf(version, payload, FieldRole.FINE)),
                text,
                decidedOn,
                validUntil,
                isMarked(version, payload, EnumValue::withheld));
    }

    /** Whether a record holds a value that makes it negative information. */
    boolean isNegative(Actor actor, StoredRecord record) {
        return isMarked(required(actor, record), parse(record.payload()), EnumValue::negative);
    }

    private static boolean isMarked(ItemVersion version, JsonNode payload, Predicate<EnumValue> mark) {
        return version.holdsMarked(code -> payload.path(code).asText(""), mark);
    }

    /** The kind of information an item is. */
    Optional<Category> categoryOf(Actor actor, String item) {
        return item(actor, item).map(CatalogueItem::category);
    }

    /**
     * The record's content with some fields corrected.
     *
     * @throws KernelException {@code CORRECTION_INVALID} (400)
     */
    Correction corrected(Actor actor, StoredRecord record, Map<String, String> values, LocalDate day) {
        ItemVersion version = required(actor, record);
        ObjectNode payload = (ObjectNode) parse(record.payload());
        FieldCorrections.apply(version, payload, values);
        var columns = FieldCorrections.columns(version, payload, record);
        return new Correction(
                payload.toString(),
                columns,
                disclosed(actor, record, version, payload, columns.decidedOn(), columns.validUntil(), day));
    }

    private ItemVersion required(Actor actor, StoredRecord record) {
        return version(actor, record)
                .orElseThrow(
                        () -> new IllegalStateException("No version " + record.itemVersion() + " of " + record.item()));
    }

    private static RecordRow row(StoredRecord record, String label) {
        return new RecordRow(
                record.id(),
                record.item(),
                label,
                record.subjectName(),
                record.subjectCode(),
                record.subjectKind(),
                record.person(),
                record.documentNo(),
                record.title(),
                record.authorityName(),
                record.authorityHeir(),
                record.days().decidedOn(),
                record.state(),
                record.stateReason(),
                record.publish(),
                record.days().publishFrom(),
                record.days().publishUntil(),
                record.late(),
                record.weight(),
                record.recordedAt());
    }

    private List<RecordView.FieldValue> fields(Optional<ItemVersion> version, String payload, boolean sealed) {
        JsonNode values = parse(payload);
        List<RecordView.FieldValue> fields = new ArrayList<>();
        for (Field field : version.map(ItemVersion::fields).orElse(List.of())) {
            JsonNode value = values.get(field.code());
            if (value != null) {
                fields.add(new RecordView.FieldValue(field.code(), field.name(), field.spoken(value.asText())));
            } else if (sealed && field.sensitivity() == Sensitivity.SECRET) {
                fields.add(new RecordView.FieldValue(field.code(), field.name(), KEPT_SEALED));
            }
        }
        return fields;
    }

    private static String valueOf(ItemVersion version, JsonNode payload, FieldRole role) {
        return version.fieldIn(role)
                .map(field -> payload.path(field.code()).asText(""))
                .orElse("");
    }

    private Optional<ItemVersion> version(Actor actor, StoredRecord record) {
        return item(actor, record.item()).flatMap(item -> item.version(record.itemVersion()));
    }

    private String label(Actor actor, String item) {
        return item(actor, item).map(known -> known.label().zh()).orElse(item);
    }

    /** The item of a record, in force or not. */
    Optional<CatalogueItem> itemOf(Actor actor, String item) {
        return item(actor, item);
    }

    /** Records outlive their item's place in the catalogue; the national text is the last resort. */
    private Optional<CatalogueItem> item(Actor actor, String item) {
        return catalogue
                .find(actor, item, LocalDate.now(clock))
                .map(OfferedItem::item)
                .or(() -> definitions.catalogue().item(item));
    }

    JsonNode parse(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
