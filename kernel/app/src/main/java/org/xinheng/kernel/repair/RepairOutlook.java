package org.xinheng.kernel.repair;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** From when records may be repaired, for features that tell subjects what they can do. */
@ApplicationScoped
public class RepairOutlook {

    private final Eligibilities eligibilities;

    RepairOutlook(Eligibilities eligibilities) {
        this.eligibilities = eligibilities;
    }

    /**
     * The first day an application may be handed in, by record, under the law of today, once what is owed is done. Records
     * that nobody can or need repair are left out.
     */
    public Map<UUID, LocalDate> firstDays(Unit unit, Collection<UUID> records) {
        var days = new HashMap<UUID, LocalDate>();
        records.forEach(record -> eligibilities.firstDay(unit, record).ifPresent(day -> days.put(record, day)));
        return days;
    }
}
