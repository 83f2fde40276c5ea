package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.kernel.lists.EntriesOnItem;
import org.xinheng.kernel.reclassification.Impact;
import org.xinheng.kernel.reclassification.ImpactCounter;
import org.xinheng.kernel.reclassification.ItemChange;
import org.xinheng.kernel.tenancy.Unit;

/** Measures that hold because of entries which rest on records of an item. */
@ApplicationScoped
class MeasuresTouched implements ImpactCounter {

    private final EntriesOnItem entries;
    private final VerdictMaker verdicts;
    private final Clock clock;

    MeasuresTouched(EntriesOnItem entries, VerdictMaker verdicts, Clock clock) {
        this.entries = entries;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public Impact count(Unit unit, ItemChange change) {
        LocalDate today = LocalDate.now(clock);
        List<Impact.Sample> samples = new ArrayList<>();
        long all = 0;
        for (var list : entries.countByList(unit, change.item())) {
            var measures = verdicts.measuresOf(unit, list.list(), list.polarity(), today);
            all += measures.size() * list.entries();
            measures.forEach(measure ->
                    samples.add(new Impact.Sample(measure.id(), measure.label().zh())));
        }
        return new Impact(
                "measures",
                "因上述名单而适用的措施",
                all,
                samples.stream().distinct().limit(5).toList());
    }
}
