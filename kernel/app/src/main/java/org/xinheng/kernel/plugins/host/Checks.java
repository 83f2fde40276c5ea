package org.xinheng.kernel.plugins.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.plugins.host.Report.Check;
import org.xinheng.kernel.plugins.host.Report.Result;

/** The checks of one jar as they are made. */
final class Checks {

    /** In the order in which people read them. */
    private static final List<String> ALL = List.of(
            "jar", "signature", "manifest", "spi", "entry", "references", "start", "definitions", "ids", "self-test");

    private final Map<String, Check> made = new LinkedHashMap<>();

    void add(String id, List<String> reasons) {
        add(id, true, reasons);
    }

    void add(String id, boolean isMade, List<String> reasons) {
        Result result = isMade ? (reasons.isEmpty() ? Result.PASSED : Result.FAILED) : Result.SKIPPED;
        made.put(id, new Check(id, result, List.copyOf(reasons)));
    }

    private void skipRest() {
        ALL.forEach(id -> made.putIfAbsent(id, new Check(id, Result.SKIPPED, List.of())));
    }

    boolean isSound() {
        return made.values().stream().noneMatch(check -> check.result() == Result.FAILED);
    }

    List<Check> list() {
        skipRest();
        return ALL.stream().map(made::get).toList();
    }
}
