package org.xinheng.definitions.repair;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Parameter;
import org.xinheng.definitions.Parameter.Unit;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.definitions.repair.RepairReader.Read;
import org.xinheng.definitions.yaml.DefinitionProblem;

/** Checks repair regimes against the publicity regimes and the parameters they name. */
public final class RepairChecks {

    private RepairChecks() {}

    /** Reports what does not fit together. */
    public static void check(List<Read> reads, List<PublicityRegime> publicity, Map<String, Parameter> parameters) {
        for (Read read : reads) {
            checkPublicity(read, publicity);
            var clocks = read.regime().clocks();
            checkClock(read, clocks.acceptance(), Unit.WORKING_DAYS, parameters);
            checkClock(read, clocks.answer(), Unit.WORKING_DAYS, parameters);
            checkClock(read, clocks.extension(), Unit.WORKING_DAYS, parameters);
            checkClock(read, clocks.execution(), Unit.WORKING_DAYS, parameters);
            checkClock(read, clocks.ban(), Unit.MONTHS, parameters);
        }
    }

    private static void checkPublicity(Read read, List<PublicityRegime> publicity) {
        RepairRegime repair = read.regime();
        Optional<PublicityRegime> named = publicity.stream()
                .filter(regime -> regime.id().equals(repair.publicity()))
                .findFirst();
        if (named.isEmpty()) {
            read.section().report("publicity", DefinitionProblem.UNKNOWN_PUBLICITY, repair.publicity());
            return;
        }
        PublicityRegime regime = named.get();
        if (!regime.from().equals(repair.from()) || !Objects.equals(regime.until(), repair.until())) {
            read.section()
                    .report(
                            "publicity",
                            DefinitionProblem.PUBLICITY_PERIOD,
                            regime.id(),
                            regime.from(),
                            regime.until() == null ? "今" : regime.until());
        }
    }

    private static void checkClock(Read read, @Nullable String id, Unit unit, Map<String, Parameter> parameters) {
        if (id == null) {
            return;
        }
        @Nullable Parameter parameter = parameters.get(id);
        if (parameter == null || parameter.unit() != unit) {
            String wanted = unit == Unit.MONTHS ? "月" : "工作日";
            read.section().report("clocks", DefinitionProblem.UNKNOWN_CLOCK, id, wanted);
        }
    }
}
