package org.xinheng.kernel.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CatalogueItem;

/**
 * A record in effect as a report may show it to a circle.
 *
 * @param item the catalogue item it belongs to
 * @param weight MINOR, GENERAL or SERIOUS, or null
 * @param published whether the public sees it on the day
 * @param disputed whether an objection to it is open
 * @param fields what the circle may see, in the item's order, coded values in words
 */
public record ReportedRecord(
        UUID id,
        CatalogueItem item,
        String documentNo,
        String title,
        String authorityName,
        LocalDate decidedOn,
        @Nullable LocalDate validUntil,
        @Nullable String weight,
        boolean published,
        boolean disputed,
        List<RecordView.FieldValue> fields) {

    public ReportedRecord {
        fields = List.copyOf(fields);
    }
}
