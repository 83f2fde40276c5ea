package org.xinheng.kernel.supervision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.kernel.shared.Sm3;

/**
 * What is fixed before a draw: how many of each grade, who may be drawn, who inspects, who avoids whom. Its text is public
 * and its hash is what the notice binds itself to; whatever changes afterwards in records or registers changes nothing here.
 *
 * @param each inspectors per inspection
 * @param quotas how many are drawn of each grade, in the plan's order
 * @param members entry to grade; entries are unified credit codes, or pseudonyms where grades are not public
 * @param inspectors pseudonyms of the inspectors
 * @param avoid pairs {@code entry inspector}
 */
record FrozenList(
        int each,
        Map<String, Integer> quotas,
        SortedMap<String, String> members,
        SortedSet<String> inspectors,
        SortedSet<String> avoid) {

    private static final String HEAD = "xinheng-draw 1";

    /**
     * Somebody drawn.
     *
     * @param place rank within the grade, from 1
     */
    record Drawn(String grade, int place, String entry, List<String> inspectors) {}

    /** One line per fact, fields parted by one blank, sorted, each line ended by LF. */
    String text() {
        var text = new StringBuilder(members.size() * 32)
                .append(HEAD)
                .append("\neach ")
                .append(each)
                .append('\n');
        quotas.forEach((grade, count) ->
                text.append("quota ").append(grade).append(' ').append(count).append('\n'));
        members.forEach((entry, grade) ->
                text.append("subject ").append(entry).append(' ').append(grade).append('\n'));
        inspectors.forEach(token -> text.append("inspector ").append(token).append('\n'));
        avoid.forEach(pair -> text.append("avoid ").append(pair).append('\n'));
        return text.toString();
    }

    /** SM3 of the text's bytes. */
    static byte[] hash(String text) {
        return Sm3.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The list a text says. */
    static FrozenList parse(String text) {
        var list = new FrozenList(2, new LinkedHashMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        int each = 2;
        for (String line : text.lines().toList()) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "each" -> each = Integer.parseInt(words[1]);
                case "quota" -> list.quotas.put(words[1], Integer.valueOf(words[2]));
                case "subject" -> list.members.put(words[1], words[2]);
                case "inspector" -> list.inspectors.add(words[1]);
                case "avoid" -> list.avoid.add(words[1] + " " + words[2]);
                default -> {
                    if (!line.equals(HEAD)) {
                        throw new IllegalArgumentException("Not a line of a frozen list: " + line);
                    }
                }
            }
        }
        return new FrozenList(each, list.quotas, list.members, list.inspectors, list.avoid);
    }

    /** Everybody drawn with this seed, grade by grade. */
    List<Drawn> draw(byte[] seed) {
        var drawn = new ArrayList<Drawn>();
        quotas.forEach((grade, count) -> {
            var order = order(seed, grade);
            for (int place = 1; place <= Math.min(count, order.size()); place++) {
                drawn.add(drawn(seed, grade, place, order.get(place - 1)));
            }
        });
        return drawn;
    }

    /** The first of the grade's order behind a place; nothing when all of them were drawn. */
    List<Drawn> behind(byte[] seed, String grade, int place) {
        var order = order(seed, grade);
        return place >= order.size() ? List.of() : List.of(drawn(seed, grade, place + 1, order.get(place)));
    }

    private Drawn drawn(byte[] seed, String grade, int place, String entry) {
        return new Drawn(grade, place, entry, inspectorsOf(seed, entry));
    }

    private List<String> order(byte[] seed, String grade) {
        return Ranking.order(
                seed,
                members.entrySet().stream()
                        .filter(member -> member.getValue().equals(grade))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<String> inspectorsOf(byte[] seed, String entry) {
        return Ranking.inspectors(seed, entry, inspectors).stream()
                .filter(token -> !avoid.contains(entry + " " + token))
                .limit(each)
                .toList();
    }

    /** How many inspectors are free for an entry. */
    int free(String entry) {
        return inspectors.size() - avoid.subSet(entry + " ", entry + "!").size();
    }
}
