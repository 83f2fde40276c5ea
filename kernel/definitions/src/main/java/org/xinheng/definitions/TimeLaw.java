package org.xinheng.definitions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.definitions.repair.JudgedBy;
import org.xinheng.definitions.repair.RepairLaw;
import org.xinheng.definitions.repair.RepairRegime;

/**
 * The law that depends on a day for everybody alike.
 *
 * @param publicity regimes of publicity, in order of time
 * @param repairLaw rules of repair
 * @param calendar working days
 */
record TimeLaw(List<PublicityRegime> publicity, RepairLaw repairLaw, WorkingDays calendar) {

    TimeLaw(List<PublicityRegime> publicity, List<RepairRegime> repairs, WorkingDays calendar) {
        this(List.copyOf(publicity), new RepairLaw(repairs, judges(publicity)), calendar);
    }

    private static Function<String, JudgedBy> judges(List<PublicityRegime> publicity) {
        Map<String, JudgedBy> byId =
                publicity.stream().collect(Collectors.toMap(PublicityRegime::id, JudgedBy::new, (one, _) -> one));
        return id -> Objects.requireNonNull(byId.get(id), id);
    }
}
