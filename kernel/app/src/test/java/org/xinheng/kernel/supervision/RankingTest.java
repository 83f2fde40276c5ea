package org.xinheng.kernel.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Sm3;

class RankingTest {

    private static final byte[] SECRET = new byte[32];
    private static final int SEEDS = 4000;

    private static List<String> codes(int count) {
        return IntStream.range(0, count).mapToObj("91331100MA%08d"::formatted).toList();
    }

    private static byte[] seed(int number) {
        return Ranking.seed(SECRET, "第%d期".formatted(number));
    }

    @Test
    void theOrderIsThatOfTheHashesAsHexadecimalText() {
        var seed = seed(1);
        var byHand = new TreeMap<String, String>();
        for (var code : codes(50)) {
            byHand.put(HexFormat.of().formatHex(Sm3.digest(seed, code.getBytes(StandardCharsets.UTF_8))), code);
        }

        assertThat(Ranking.order(seed, codes(50))).containsExactlyElementsOf(byHand.values());
    }

    @Test
    void theSeedChangesWithEverySignOfTheValueAndEveryBitOfTheSecret() {
        var other = SECRET.clone();
        other[31] = 1;

        assertThat(Ranking.seed(SECRET, "01 02 03")).isNotEqualTo(Ranking.seed(SECRET, "01 02 04"));
        assertThat(Ranking.seed(SECRET, "01 02 03")).isNotEqualTo(Ranking.seed(other, "01 02 03"));
    }

    @Test
    void overManySeedsEverybodyIsDrawnAboutEquallyOften() {
        var times = new HashMap<String, Integer>();
        for (int number = 0; number < SEEDS; number++) {
            Ranking.order(seed(number), codes(20)).subList(0, 5).forEach(code -> times.merge(code, 1, Integer::sum));
        }

        // 5 of 20: 1000 expected each, standard deviation 27; the seeds are fixed, so this never wavers.
        assertThat(times).hasSize(20);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(870, 1130));
    }

    @Test
    void neighboursOnTheListAreDrawnIndependently() {
        int both = 0;
        for (int number = 0; number < SEEDS; number++) {
            both += Ranking.order(seed(number), codes(20)).subList(0, 5).containsAll(codes(2)) ? 1 : 0;
        }

        // 5/20 · 4/19 of the seeds: 211 expected, standard deviation 14.
        assertThat(both).isBetween(150, 270);
    }

    @Test
    void aListReadBackSaysTheSame() {
        var list = list(Map.of("A", 2, "D", 3), 6, 4, "91331100MA00000001", 2);

        assertThat(FrozenList.parse(list.text())).isEqualTo(list);
        assertThat(list.text()).startsWith("xinheng-draw 1\neach 2\nquota ").endsWith("\n");
    }

    @Test
    void whoMustAvoidASubjectIsNeverDrawnForIt() {
        var code = "91331100MA00000001";
        var list = list(Map.of("A", 6), 6, 4, code, 2);
        for (int number = 0; number < 200; number++) {
            assertThat(list.draw(seed(number)))
                    .filteredOn(drawn -> drawn.entry().equals(code))
                    .singleElement()
                    .satisfies(drawn -> assertThat(drawn.inspectors()).containsExactlyInAnyOrder("i2", "i3"));
        }
        assertThat(list.free(code)).isEqualTo(2);
        assertThat(list.free("91331100MA00000002")).isEqualTo(4);
    }

    @Test
    void theNextInTheOrderComesUntilTheGradeIsExhausted() {
        var list = list(Map.of("A", 4), 6, 2, "nobody", 0);
        var order = Ranking.order(seed(7), list.members().keySet());

        assertThat(list.draw(seed(7)))
                .extracting(FrozenList.Drawn::entry)
                .containsExactlyElementsOf(order.subList(0, 4));
        assertThat(list.behind(seed(7), "A", 4)).singleElement().satisfies(next -> {
            assertThat(next.entry()).isEqualTo(order.get(4));
            assertThat(next.place()).isEqualTo(5);
        });
        assertThat(list.behind(seed(7), "A", 6)).isEmpty();
    }

    private static FrozenList list(
            Map<String, Integer> quotas, int members, int inspectors, String code, int avoiding) {
        var subjects = new TreeMap<String, String>();
        codes(members).forEach(member -> subjects.put(member, "A"));
        var tokens = new TreeSet<>(
                IntStream.range(0, inspectors).mapToObj(number -> "i" + number).toList());
        var avoid = new TreeSet<>(
                tokens.stream().limit(avoiding).map(token -> code + " " + token).toList());
        return new FrozenList(2, new TreeMap<>(quotas), subjects, tokens, avoid);
    }
}
