package org.xinheng.kernel.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.Requirement;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.intake.check.CheckedRow;
import org.xinheng.kernel.intake.check.Column;
import org.xinheng.kernel.intake.check.Reason;
import org.xinheng.kernel.intake.check.RowPlan;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.records.ActFacts;
import org.xinheng.kernel.records.Disclosed;
import org.xinheng.kernel.records.DisclosureRules;
import org.xinheng.kernel.records.RecordDraft;
import org.xinheng.kernel.records.SubjectOf;
import org.xinheng.kernel.subjects.FullAge;
import org.xinheng.kernel.subjects.SealedPerson;
import org.xinheng.kernel.subjects.SubjectNames;
import org.xinheng.kernel.subjects.TenantVault;

/** Turns checked rows into drafts of records. Not for several threads. */
final class DraftMaker {

    private static final int TITLE = 200;
    private static final byte[] SEPARATOR = {0x1f};

    private final RowPlan plan;
    private final DisclosureRules disclosure;
    private final TenantVault vault;
    private final PayloadWriter payload;
    private final PayloadWriter secrets;
    private final SM3Digest digest = new SM3Digest();
    private final List<Column> keyColumns = new ArrayList<>();
    private final @Nullable Column title;
    private final String untitled;

    DraftMaker(RowPlan plan, DisclosureRules disclosure, TenantVault vault) {
        this.plan = plan;
        this.disclosure = disclosure;
        this.vault = vault;
        this.payload = new PayloadWriter(plan.columns());
        this.secrets = new PayloadWriter(plan.columns());
        for (String code : plan.version().naturalKey()) {
            Column column = plan.withCode(code);
            if (column != null && !isOfSubject(column.field().role())) {
                keyColumns.add(column);
            }
        }
        this.title = titleColumn(plan);
        this.untitled = isOfRegistry(plan) ? plan.item().label().zh() : "";
    }

    private static boolean isOfSubject(FieldRole role) {
        return role == FieldRole.UNIFIED_CODE || role == FieldRole.PERSON_ID_NUMBER;
    }

    /**
     * The document's name; tables without one have a mandatory text that says what kind of conduct it is about. An entry
     * of the registry rests on no document and has none.
     */
    private static @Nullable Column titleColumn(RowPlan plan) {
        if (isOfRegistry(plan)) {
            return null;
        }
        Column named = plan.in(FieldRole.DOCUMENT_NAME);
        if (named != null) {
            return named;
        }
        return plan.columns().stream()
                .filter(column -> column.field().role() == FieldRole.NONE
                        && column.field().type() == FieldType.TEXT
                        && column.field().requirement().kind() == Requirement.Kind.ALWAYS)
                .findFirst()
                .orElse(plan.in(FieldRole.ACT_CATEGORY));
    }

    private static boolean isOfRegistry(RowPlan plan) {
        return plan.item().category() == Category.REGISTRATION;
    }

    /** The draft of a row that is not refused; {@code round} is set by whoever knows the rows before it. */
    RecordDraft draft(CheckedRow row) {
        SubjectOf subject = subject(row);
        int length = payload.writeOpen(row);
        int secretLength = secrets.writeSecret(row);
        byte[] sealed = secretLength <= 2 ? null : vault.seal(TenantVault.Purpose.RECORD, secrets.copy());
        byte[] hidden = secretLength <= 2
                ? SEPARATOR
                : vault.blindIndex(new String(secrets.bytes(), 0, secretLength, StandardCharsets.UTF_8));
        digest.update(payload.bytes(), 0, length);
        digest.update(hidden, 0, hidden.length);
        byte[] hash = finish();
        return new RecordDraft(
                row.line(),
                0,
                subject,
                document(row),
                period(row),
                new RecordDraft.Content(payload.bytes(), length, sealed, key(row, subject), hash),
                disclosed(row),
                holdReason(row));
    }

    private byte[] key(CheckedRow row, SubjectOf subject) {
        for (Column column : keyColumns) {
            String value = row.value(column);
            update(
                    column.field().role() == FieldRole.DOCUMENT_NUMBER
                            ? CellText.documentKey(value)
                            : CellText.code(value));
        }
        switch (subject) {
            case SubjectOf.Registered(var _, var code, var _, var _) -> update(code);
            case SubjectOf.Private(var _, var _, var index, var _, var _) -> digest.update(index, 0, index.length);
        }
        return finish();
    }

    private void update(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        digest.update(SEPARATOR, 0, 1);
    }

    private byte[] finish() {
        byte[] result = new byte[32];
        digest.doFinal(result, 0); // also makes it ready for the next one
        return result;
    }

    private SubjectOf subject(CheckedRow row) {
        String name = row.value(FieldRole.SUBJECT_NAME);
        if (row.kind() == SubjectKind.NATURAL_PERSON) {
            String type = row.value(FieldRole.PERSON_ID_TYPE);
            String number = row.value(FieldRole.PERSON_ID_NUMBER);
            byte[] index = SealedPerson.blindIndex(vault, type, number);
            byte[] sealed = new SealedPerson(name, type, number).sealedBy(vault);
            return new SubjectOf.Private(row.kind(), null, index, sealed, FullAge.yearOf(type, number));
        }
        if (row.isPrivateSubject()) {
            String number = row.value(FieldRole.REGISTRATION_NUMBER);
            String owner = row.value(FieldRole.LEGAL_REPRESENTATIVE);
            byte[] index = vault.blindIndex(SubjectNames.key(name) + ":" + number + ":" + owner);
            byte[] sealed = new SealedPerson(name, "工商注册号", number).sealedBy(vault);
            return new SubjectOf.Private(row.kind(), name, index, sealed, null);
        }
        return new SubjectOf.Registered(row.kind(), row.value(FieldRole.UNIFIED_CODE), name, SubjectNames.core(name));
    }

    private RecordDraft.Document document(CheckedRow row) {
        UUID bureau = row.source() == null ? null : row.source().id();
        String text = title == null ? untitled : row.value(title);
        return new RecordDraft.Document(
                row.value(FieldRole.DOCUMENT_NUMBER),
                text.length() <= TITLE ? text : text.substring(0, text.offsetByCodePoints(0, TITLE / 2)),
                row.value(FieldRole.AUTHORITY_CODE),
                row.value(FieldRole.AUTHORITY_NAME),
                bureau,
                row.value(FieldRole.SOURCE_CODE));
    }

    private static RecordDraft.Period period(CheckedRow row) {
        return new RecordDraft.Period(decidedOn(row), row.day(FieldRole.VALID_FROM), row.day(FieldRole.VALID_UNTIL));
    }

    private static LocalDate decidedOn(CheckedRow row) {
        return Objects.requireNonNull(row.day(FieldRole.DECIDED_ON), "an accepted row has its day of decision");
    }

    private Disclosed disclosed(CheckedRow row) {
        return disclosure.of(new ActFacts(
                row.kind(),
                row.value(FieldRole.ACT_CATEGORY),
                row.amount(FieldRole.FINE),
                row.value(FieldRole.FACTS) + row.value(FieldRole.CONTENT) + row.value(FieldRole.REMARK),
                decidedOn(row),
                row.day(FieldRole.VALID_UNTIL),
                plan.version().holdsMarked(row::value, EnumValue::withheld)));
    }

    private static @Nullable String holdReason(CheckedRow row) {
        for (Reason reason : row.reasons()) {
            if (reason.verdict() == Verdict.HOLD) {
                return reason.sentence();
            }
        }
        return null;
    }

    /** The plan the rows follow. */
    RowPlan plan() {
        return plan;
    }
}
