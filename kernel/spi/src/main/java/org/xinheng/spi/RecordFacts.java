package org.xinheng.spi;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One credit record as far as an evaluation needs it. Only records in force reach an evaluation: withdrawn, repaired
 * and held ones are not handed over.
 *
 * @param id the record, as the kernel names it; appears in findings
 * @param item the catalogue item it belongs to, such as {@code administrative-penalty}
 * @param documentNo the number of the decision; may be empty
 * @param decidedOn the day the decision was made
 * @param validUntil the last day on which what was decided is valid; null if it has no end
 * @param recordClass how grave it is; null if it is not a record of misconduct or was not classified
 * @param fields public and shared fields by catalogue code, such as {@code CF_NR_FK}; values are text as received,
 *     absent when blank
 * @param authority the name of the authority that decided
 * @since SPI 1.0
 */
public record RecordFacts(
        UUID id,
        String item,
        String documentNo,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        @Nullable RecordClass recordClass,
        Map<String, String> fields,
        String authority) {

    public RecordFacts {
        fields = Map.copyOf(fields);
    }

    /** The value of one field, or null if the record does not have it. */
    public @Nullable String field(String code) {
        return fields.get(code);
    }
}
