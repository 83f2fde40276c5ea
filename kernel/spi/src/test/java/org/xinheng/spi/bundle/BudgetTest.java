package org.xinheng.spi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.spi.bundle.BudgetSpent.What;

/** Real bytecode, woven and run: what has no end is stopped, what has one is not changed. */
class BudgetTest {

    private static final Budget.Limits LIMITS = new Budget.Limits(5_000_000, 32 << 20, Duration.ofSeconds(5));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private Object run(String body) {
        var supplier = Compiled.woven(folder, body);
        return Budget.within(LIMITS, THREADS::getCurrentThreadAllocatedBytes, supplier);
    }

    private What stoppedBy(String body) {
        try {
            Object result = run(body);
            throw new AssertionError("Not stopped, but returned " + result);
        } catch (BudgetSpent spent) {
            return spent.what();
        }
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { Math.abs(1); } catch (Throwable t) {} }",
                "do { } while (this != null); return 1;",
                "return f(60);//\n int f(int i) { return i < 2 ? i : f(i - 1) + f(i - 2); }",
                "int i = 0; while (true) { switch (i) { case 0: i = 1; continue; case 1: i = 0; continue; default: return i; } }",
                "return Stream.of(1, 2).map(i -> { while (true) {} }).toList();",
                "List<List<Integer>> c = Collections.nCopies(1_000_000, Collections.nCopies(1_000_000, 1)); return c.stream().flatMap(List::stream).distinct().count();",
                "return IntStream.range(0, Integer.MAX_VALUE).sum();",
                "return \"a\".repeat(200).matches(\"a*a*a*a*a*a*b\");",
                "return Pattern.compile(\"a*a*a*a*a*a*b\").matcher(\"a\".repeat(200)).find();",
                "Iterator<Integer> it = new Iterator<>() { public boolean hasNext() { return true; } public Integer next() { return 1; } }; int s = 0; while (it.hasNext()) s += it.next(); return s;"
            })
    void whatLoopsWithoutEndIsStopped(String body) {
        assertThat(stoppedBy(body)).isIn(What.STEPS, What.TIME);
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "var l = new ArrayList<byte[]>(); while (true) l.add(new byte[100_000]);",
                "String s = \"abc\"; while (true) s = s + s;",
                "var b = new StringBuilder(\"abc\"); while (true) b.append(b);",
                "var l = new ArrayList<Object>(List.of(1)); while (true) l.addAll(l);",
                "return new long[Integer.MAX_VALUE - 8];",
                "return new int[20_000][20_000];",
                "return new int[1000][1000][1000][];",
                "return new Object[100_000_000];",
                "return \"x\".repeat(2_000_000_000);",
                "return new ArrayList<String>(2_000_000_000);",
                "return BigInteger.TWO.pow(2_000_000_000);",
                "return BigDecimal.ONE.setScale(2_000_000_000, RoundingMode.HALF_UP);",
                "BigInteger i = BigInteger.TEN; while (true) i = i.multiply(i);",
                "return \"%2000000000d\".formatted(1);",
                "Function<Integer, String> f = \"x\"::repeat; return f.apply(2_000_000_000);",
                "IntFunction<int[]> f = int[]::new; return f.apply(2_000_000_000);",
                "return Arrays.copyOf(new int[1], 2_000_000_000);",
                "return Collections.nCopies(2_000_000_000, 1).toArray();",
                "var s = new BitSet(); s.set(2_000_000_000); return s;"
            })
    void whatAllocatesWithoutEndIsStopped(String body) {
        assertThat(stoppedBy(body)).isIn(What.MEMORY, What.STEPS);
    }

    @Test
    void whatIsStoppedSaysWhere() {
        assertThatThrownBy(() -> run("int i = 0;\n while (true) i++;"))
                .isInstanceOf(BudgetSpent.class)
                .hasMessage("超过 5000000 步")
                .extracting(spent -> ((BudgetSpent) spent).where())
                .isEqualTo("sample.Entry.get 第 5 行");
    }

    @Test
    void whoeverSwallowsTheStopIsStoppedAllTheSame() {
        assertThat(stoppedBy("try { while (true) {} } catch (Throwable t) { } return 1;"))
                .isEqualTo(What.STEPS);
    }

    @Test
    void theSameCallIsStoppedAtTheSameStepEveryTime() {
        String body = "while (true) n++; //\n public int n; public String toString() { return n + \"\"; }";
        var first = Compiled.woven(folder, body);
        var second = Compiled.woven(folder, body);

        for (var each : new java.util.function.Supplier<?>[] {first, second}) {
            assertThatThrownBy(() -> Budget.within(LIMITS, () -> 0, each)).isInstanceOf(BudgetSpent.class);
        }
        assertThat(first.toString()).isEqualTo(second.toString());
    }

    @Test
    void whatHasAnEndIsNotChanged() {
        assertThat(run("""
                        record Pair(int left, String right) {}
                        var words = new TreeMap<String, Integer>();
                        for (String word : "b a c a".split(" ")) { words.merge(word, 1, Integer::sum); }
                        int[][] table = new int[3][4]; table[2][3] = 5;
                        long[][][] cube = new long[2][3][4];
                        Object o = new Pair(1, "x");
                        String kind = switch (o) { case Pair(int l, String r) when l > 0 -> "pair" + r; case String s -> s; default -> "?"; };
                        Supplier<List<String>> maker = ArrayList::new;
                        var made = maker.get(); made.add("m");
                        Function<Object, String> say = Object::toString;
                        ToIntFunction<String> length = String::length;
                        BiFunction<String, String, Boolean> same = String::equals;
                        var upper = Stream.of(" a ", "b").map(String::trim).sorted(Comparator.comparing(String::length).reversed()).collect(Collectors.joining(","));
                        try { Integer.parseInt("x"); } catch (NumberFormatException e) { kind += "!"; } finally { kind += "."; }
                        synchronized (this) { kind += "s"; }
                        return words + " " + table[2][3] + cube[1][2].length + kind + made + say.apply(7) + length.applyAsInt("four") + same.apply("a", "a") + upper
                            + "a1b22".replaceAll("[0-9]+", "#") + "x".matches("[xy]") + "%s-%d".formatted("q", 3) + new BigDecimal("1.25").setScale(1, RoundingMode.HALF_UP)
                            + IntStream.rangeClosed(1, 3).mapToObj(Integer::toString).collect(Collectors.toList()) + Arrays.asList("a,b,,".split(",", -1)) + new BigDecimal(2_000_000_000);
                        """))
                .isEqualTo("{a=2, b=1, c=1} 54pairx!.s[m]74truea,ba#b#trueq-31.3[1, 2, 3][a, b, , ]2000000000");
    }

    @Test
    void withoutABudgetNothingIsCounted() {
        assertThat(Compiled.woven(folder, "int s = 0; for (int i = 0; i < 20_000_000; i++) s += i % 3; return s;")
                        .get())
                .isEqualTo(19_999_999);
    }
}
