package org.xinheng.kernel.evaluation.runs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.evaluation.Payload;
import org.xinheng.kernel.records.CopyRows;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.Needs;

/**
 * What a run reads of a record beside its days and class: the fields of the payload as columns, or everything where a Java
 * indicator may look at everything.
 */
final class PayloadColumns {

    /** Names that may stand in a statement as they are. */
    private static final Predicate<String> SAFE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*").asMatchPredicate();

    /** With more fields than these, taking the payload apart here is cheaper than in the statement. */
    private static final int MOST = 24;

    private final String[] fields;
    private final boolean whole;

    PayloadColumns(Needs needs) {
        var names = new TreeSet<String>();
        needs.fields().values().forEach(names::addAll);
        fields = names.toArray(String[]::new);
        whole = !needs.wholeItems().isEmpty()
                || names.size() > MOST
                || !names.stream().allMatch(SAFE);
    }

    /** Columns to follow the others. */
    String select() {
        if (whole) {
            return ", document_no, authority_name, payload::text";
        }
        var columns = new StringBuilder();
        for (var field : fields) {
            columns.append(", payload ->> '").append(field).append('\'');
        }
        return columns.toString();
    }

    /** The record, with the columns of {@link #select} still to be read. No data of a standard names number or authority. */
    RecordFacts facts(
            CopyRows row,
            UUID id,
            String item,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            @Nullable RecordClass grave) {
        String documentNo = whole ? Objects.requireNonNull(row.text()) : "";
        String authority = whole ? Objects.requireNonNull(row.text()) : "";
        Map<String, String> payload = whole ? Payload.scalars(Objects.requireNonNull(row.text())) : read(row);
        return new RecordFacts(id, item, documentNo, decidedOn, validUntil, grave, payload, authority);
    }

    private Map<String, String> read(CopyRows row) {
        Map<String, String> read = Map.of();
        for (String field : fields) {
            String value = row.text();
            if (value != null && !value.isBlank()) {
                read = read.isEmpty() ? new HashMap<>() : read;
                read.put(field, value);
            }
        }
        return read;
    }
}
