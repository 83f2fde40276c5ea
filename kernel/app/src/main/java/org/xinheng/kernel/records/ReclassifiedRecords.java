package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.kernel.records.ReclassifiedRecordRepository.Restored;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Reclassifies the records of an item, and puts them back. In parts, each in its caller's unit, so that a restart goes on
 * where the last part ended: what was changed is kept with the adjustment that changed it.
 */
@ApplicationScoped
public class ReclassifiedRecords {

    private final ReclassifiedRecordRepository repository;
    private final RecordRepository records;
    private final RecordViews views;
    private final Clock clock;

    ReclassifiedRecords(
            ReclassifiedRecordRepository repository, RecordRepository records, RecordViews views, Clock clock) {
        this.repository = repository;
        this.records = records;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What an adjustment does to records.
     *
     * @param id the adjustment
     * @param item the item's id
     * @param disclosure the circle, or null: as it is
     * @param weight the class of records that are no penalties, or null: as it is
     */
    public record Change(
            UUID id,
            String item,
            @Nullable Disclosure disclosure,
            @Nullable PublicityClass weight) {}

    /** Changes up to {@code limit} records that were not changed yet; how many. */
    public int apply(Unit unit, Change change, int limit) {
        return told(unit, repository.apply(unit, change, limit));
    }

    /**
     * Puts up to {@code limit} of them back; how many. What somebody changed since keeps its newer content and class; whether
     * it is shown is then judged again by the law of the day.
     */
    public int restore(Unit unit, UUID adjustment, int limit) {
        LocalDate today = LocalDate.now(clock);
        var restored = repository.restore(unit, adjustment, today, limit);
        restored.stream()
                .filter(Restored::changed)
                .forEach(record -> repository.publish(
                        unit, record.id(), views.disclosedOf(unit.actor(), records.lock(unit, record.id()), today)));
        return told(unit, restored.stream().map(Restored::id).toList());
    }

    private static int told(Unit unit, List<UUID> records) {
        unit.note("records", records.size());
        if (!records.isEmpty()) {
            unit.tell(new RecordsReclassified(records));
        }
        return records.size();
    }
}
