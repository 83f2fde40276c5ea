package org.xinheng.rivals;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code deploy/bench rivals}: the same decision table and the same inputs through three engines, on one thread, after each
 * has been warmed up; that all give the same scores is checked before anything is timed.
 */
public final class Rivals {

    private static final int SUBJECTS = 2_000;
    private static final long WARM_UP = 1_500_000_000L;
    private static final int ROUNDS = 11;
    private static final long ROUND = 100_000_000L;

    private Rivals() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var table = Table.fixed();
        var subjects = Table.subjects(SUBJECTS);
        List<Engine> engines = List.of(new Ours(), new DroolsDmn(), new EasyRules());
        for (Engine engine : engines) {
            engine.prepare(table, subjects);
            check(engine, table, subjects);
        }
        out.printf("%d 项指标、每项 5 档，%d 个主体：三个引擎得分全部相同。%n", Table.INDICATORS, SUBJECTS);
        double ours = 0;
        for (Engine engine : engines) {
            double micros = micros(engine);
            ours = ours == 0 ? micros : ours;
            out.printf(
                    Locale.ROOT,
                    "%-20s %8.2f µs CPU/次，含逐项结果   %6.1f ×   (%s)%n",
                    engine.name(),
                    micros,
                    micros / ours,
                    engine.origin());
        }
    }

    private static void check(Engine engine, Table table, List<int[]> subjects) {
        for (int subject = 0; subject < subjects.size(); subject++) {
            long expected = 0;
            for (int i = 0; i < Table.INDICATORS; i++) {
                expected += table.indicators().get(i).pointsFor(subjects.get(subject)[i]);
            }
            long got = engine.score(subject);
            if (got != expected) {
                throw new IllegalStateException(
                        "%s: subject %d got %d instead of %d".formatted(engine.name(), subject, got, expected));
            }
        }
    }

    /** The median of several rounds of CPU time, because other work on the machine disturbs single ones. */
    private static double micros(Engine engine) {
        spend(engine, WARM_UP);
        var rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = spend(engine, ROUND);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double spend(Engine engine, long nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long used = 0;
        long done = 0;
        long sum = 0;
        while (used < nanos) {
            for (int i = 0; i < 100; i++) {
                sum += engine.score((int) (done++ % SUBJECTS));
            }
            used = threads.getCurrentThreadCpuTime() - start;
        }
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("Nothing was evaluated");
        }
        return used / 1e3 / done;
    }
}
