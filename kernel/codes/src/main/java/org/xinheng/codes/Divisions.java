package org.xinheng.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Administrative divisions down to county level (GB/T 2260), as the resource {@code divisions.txt} lists them. */
public final class Divisions {

    private static final String COUNTRY = "100000";
    private static final Set<String> GROUPS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final List<Division> LISTED = read();
    private static final Map<String, String> NAMES =
            LISTED.stream().collect(Collectors.toUnmodifiableMap(Division::code, Division::name));
    private static final BitSet KNOWN = known(NAMES);

    private Divisions() {}

    /**
     * A division as the table lists it.
     *
     * @param code six digits
     * @param name its own name, without its parents
     * @param pinyin of the name, one syllable for each sign, without tones, separated by spaces
     */
    public record Division(String code, String name, String pinyin) {

        /** Whether what somebody typed begins the code, is part of the name, or begins the pinyin or its initials. */
        boolean answers(String asked) {
            String letters = asked.replace(" ", "").replace('v', 'u');
            String spelt = pinyin.replace('v', 'u');
            return code.startsWith(asked)
                    || name.contains(asked)
                    || spelt.replace(" ", "").startsWith(letters)
                    || initials(spelt).startsWith(letters);
        }

        private static String initials(String spelt) {
            return Arrays.stream(spelt.split(" "))
                    .filter(syllable -> !syllable.isEmpty())
                    .map(syllable -> syllable.substring(0, 1))
                    .collect(Collectors.joining());
        }
    }

    /**
     * Divisions a person looks for, in the order of their codes, without those that only group others.
     *
     * @param above code of the division they must lie in, or be; {@code 100000} for the whole country
     * @param asked part of a code, a name, or pinyin (whole or initials); empty for all
     * @param most how many are given at most
     */
    public static List<Division> search(String above, String asked, int most) {
        String text = asked.strip().toLowerCase(Locale.ROOT);
        return LISTED.stream()
                .filter(division -> !division.code().equals(COUNTRY) && isWithin(above, division.code()))
                .filter(division -> !GROUPS.contains(division.name()) && division.answers(text))
                .limit(most)
                .toList();
    }

    /** Whether a division lies in another one or is the same; everything lies in {@code 100000}. */
    public static boolean isWithin(String above, String code) {
        String common = above.equals(COUNTRY)
                ? ""
                : above.endsWith("0000") ? above.substring(0, 2) : above.endsWith("00") ? above.substring(0, 4) : above;
        return code.startsWith(common);
    }

    /** Whether a six-digit code is listed; {@code 100000} stands for bodies of the whole country. */
    public static boolean isKnown(String code) {
        return code.length() == 6 && isKnown(code, 0);
    }

    /**
     * What the standard calls a code that only groups others (市辖区, 县, 省直辖县级行政区划); nothing for a division with a government
     * of its own. The list leaves out the 市辖区 of cities such as 330101: the first code below a city that is not itself listed.
     */
    public static Optional<String> groupOf(String code) {
        String listed = NAMES.get(code);
        if (listed != null) {
            return Optional.of(listed).filter(GROUPS::contains);
        }
        boolean firstOfCity = code.length() == 6
                && code.endsWith("01")
                && NAMES.getOrDefault(code.substring(0, 4) + "00", "").endsWith("市");
        return firstOfCity ? Optional.of("市辖区") : Optional.empty();
    }

    /** Name of the division itself, without its parents. */
    public static Optional<String> nameOf(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The division above: the city of a district, the province of a city, the country of a province. */
    public static Optional<String> parentOf(String code) {
        if (!isKnown(code) || code.equals(COUNTRY)) {
            return Optional.empty();
        }
        if (code.endsWith("0000")) {
            return Optional.of(COUNTRY);
        }
        String above = code.endsWith("00") ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00";
        return Optional.of(NAMES.containsKey(above) ? above : code.substring(0, 2) + "0000");
    }

    static boolean isKnown(CharSequence text, int from) {
        int number = 0;
        for (int i = from; i < from + 6; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            number = number * 10 + digit;
        }
        return KNOWN.get(number);
    }

    private static BitSet known(Map<String, String> names) {
        var known = new BitSet(1_000_000);
        names.keySet().forEach(code -> known.set(Integer.parseInt(code)));
        return known;
    }

    private static List<Division> read() {
        var listed = new ArrayList<Division>(4096);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && line.length() > 7) {
                    String[] parts = line.split(" ", 3);
                    listed.add(new Division(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(listed);
    }
}
