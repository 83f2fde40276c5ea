package org.xinheng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.standard.PluginDefinitions;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.bundle.PluginBundle;
import org.xinheng.spi.evaluation.Evaluator;
import org.xinheng.spi.evaluation.Plan;
import org.xinheng.spi.standard.Standard;

/** CPU of one evaluation with all its reasons, on one thread, after the compiler has settled. */
final class EvaluationCpu {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int FILES = 2_000;
    private static final int RECORDS_PER_FILE = 12;
    private static final int WARM_UP_ROUNDS = 150;
    private static final int ROUNDS = 150;

    private EvaluationCpu() {}

    /** One standard's figure. */
    record Result(String standard, int criteria, double micros) {}

    /** The kernel's own standards, and the environment plugin's with its 21 indicators when it is built. */
    static List<Result> measure(Path repository) throws IOException {
        var national = Definitions.national();
        var standards = new ArrayList<>(national.standards());
        try (var jars = Files.find(
                repository.resolve("plugins/environment"),
                2,
                (path, attributes) -> path.toString().matches(".*/target/[^/]+\\d\\.jar"))) {
            for (var jar : jars.toList()) {
                var bundle = PluginBundle.read(jar);
                standards.addAll(PluginDefinitions.read(bundle.manifest().id(), bundle, national, Set.of())
                        .standards());
            }
        }
        return standards.stream()
                .filter(standard -> standard.editionOn(DAY).isPresent())
                .map(EvaluationCpu::measure)
                .toList();
    }

    private static Result measure(Standard standard) {
        var plan = Evaluator.of(standard, List.of()).on(DAY, Map.of());
        var files = files(standard, plan);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            evaluate(plan, files);
        }
        var threads = ManagementFactory.getThreadMXBean();
        var rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            if (evaluate(plan, files) == 0) {
                throw new IllegalStateException("Nothing was evaluated");
            }
            rounds[round] = (threads.getCurrentThreadCpuTime() - before) / 1e3 / files.size();
        }
        Arrays.sort(rounds);
        double micros = rounds[ROUNDS / 2]; // the median: other work on the machine disturbs single rounds
        int criteria = plan.edition().groups().stream()
                .mapToInt(group -> group.criteria().size())
                .sum();
        return new Result(standard.id(), criteria, micros);
    }

    private static long evaluate(Plan plan, List<SubjectFile> files) {
        long reasons = 0;
        for (var file : files) {
            reasons += plan.evaluate(file).findings().size();
        }
        return reasons;
    }

    /** Fictitious files with what the plan looks at, from a fixed seed. */
    private static List<SubjectFile> files(Standard standard, Plan plan) {
        var random = new Random(20_261_122);
        var kind = standard.subjects().iterator().next();
        var needs = plan.needs();
        var items = needs.items().stream().sorted().toList();
        var files = new ArrayList<SubjectFile>();
        while (files.size() < FILES) {
            var records = new ArrayList<RecordFacts>();
            for (int i = 0; i < RECORDS_PER_FILE; i++) {
                var item = items.get(random.nextInt(items.size()));
                var fields = new HashMap<String, String>();
                for (var field : needs.fields().getOrDefault(item, Set.of())) {
                    fields.put(field, Integer.toString(random.nextInt(100)));
                }
                records.add(new RecordFacts(
                        new UUID(random.nextLong(), random.nextLong()),
                        item,
                        "样例〔2026〕%d号".formatted(i),
                        DAY.minusDays(random.nextInt(700)),
                        DAY.plusDays(random.nextInt(700)),
                        RecordClass.values()[random.nextInt(RecordClass.values().length)],
                        fields,
                        "样例机关"));
            }
            var file = new SubjectFile(kind, "", "样例环保化工养殖有限公司", null, records);
            if (plan.concerns(file)) {
                files.add(file);
            }
        }
        return files;
    }
}
