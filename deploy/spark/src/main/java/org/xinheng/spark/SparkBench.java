package org.xinheng.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * {@code deploy/bench spark}: grades a generated population with an unchanged plugin jar inside Spark, in one thread and in
 * two, and compares every line with what the kernel's evaluator says without Spark.
 */
public final class SparkBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SparkBench() {}

    /** The plugin's jar, an empty folder to work in, and how many subjects. */
    public static void main(String[] arguments) throws IOException {
        var jar = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]);
        long subjects = Long.parseLong(arguments[2]);
        generate(jar, folder.resolve("subjects"), subjects);
        long start = System.nanoTime();
        List<String> expected = plainly(jar, folder.resolve("subjects"));
        line("内核评价器 kernel's evaluator", subjects, start);
        for (String master : List.of("local[1]", "local[2]")) {
            compare(expected, inSpark(master, jar, folder, subjects), master);
        }
    }

    private static void generate(Path jar, Path folder, long subjects) throws IOException {
        var needs = PluginInSpark.plans(jar.toString(), DAY).stream()
                .map(plan -> plan.needs())
                .toList();
        Files.createDirectories(folder);
        int parts = 8;
        for (int part = 0; part < parts; part++) {
            long from = subjects * part / parts;
            long until = subjects * (part + 1) / parts;
            Stream<String> lines =
                    LongStream.range(from, until).mapToObj(number -> SubjectLine.fictitious(number, needs, DAY));
            Files.write(folder.resolve("part-" + part + ".txt"), (Iterable<String>) lines::iterator);
        }
    }

    /** The same lines through the same jar without Spark, on one thread. */
    private static List<String> plainly(Path jar, Path folder) throws IOException {
        var plans = PluginInSpark.plans(jar.toString(), DAY);
        try (var files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(SparkBench::linesOf)
                    .flatMap(line -> PluginInSpark.lines(plans, SubjectLine.parse(line)).stream())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inSpark(String master, Path jar, Path folder, long subjects) throws IOException {
        try (var spark = SparkSession.builder()
                .master(master)
                .appName("xinheng")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.sparkContext().addFile(jar.toAbsolutePath().toString());
            String name = jar.getFileName().toString();
            Dataset<String> lines = spark.read().textFile(folder.resolve("subjects").toString());
            grade(lines.limit(1000), name).count(); // Spark's own start is not on the clock
            long start = System.nanoTime();
            List<String> graded = grade(lines, name).collectAsList();
            line("Spark 4.2 " + master, subjects, start);
            return graded.stream().sorted().toList();
        }
    }

    private static Dataset<String> grade(Dataset<String> lines, String jar) {
        MapPartitionsFunction<String, String> grade = part -> grade(part, jar);
        return lines.mapPartitions(grade, Encoders.STRING());
    }

    private static Iterator<String> grade(Iterator<String> part, String jar) {
        var plans = PluginInSpark.plans(SparkFiles.get(jar), DAY);
        Iterable<String> lines = () -> part;
        return StreamSupport.stream(lines.spliterator(), false)
                .flatMap(line -> PluginInSpark.lines(plans, SubjectLine.parse(line)).stream())
                .iterator();
    }

    private static void compare(List<String> expected, List<String> graded, String master) {
        if (!expected.equals(graded)) {
            throw new IllegalStateException(master + ": Spark and the kernel differ");
        }
        OUT.printf("%s：%,d 条等级及全部理由与内核逐字相同%n", master, graded.size());
    }

    private static void line(String what, long subjects, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        OUT.printf(Locale.ROOT, "%-32s %.1f s，%,.0f 主体/s%n", what, seconds, subjects / seconds);
    }
}
