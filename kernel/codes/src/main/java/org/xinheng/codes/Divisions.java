package org.xinheng.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Administrative divisions down to county level (GB/T 2260), as the resource {@code divisions.txt} lists them. */
public final class Divisions {

    private static final Map<String, String> NAMES = read();
    private static final BitSet KNOWN = known(NAMES);

    private Divisions() {}

    /** Whether a six-digit code is listed; {@code 100000} stands for bodies of the whole country. */
    public static boolean isKnown(String code) {
        return code.length() == 6 && isKnown(code, 0);
    }

    /** Name of the division itself, without its parents. */
    public static Optional<String> nameOf(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The division above: the city of a district, the province of a city, the country of a province. */
    public static Optional<String> parentOf(String code) {
        if (!isKnown(code) || code.equals("100000")) {
            return Optional.empty();
        }
        if (code.endsWith("0000")) {
            return Optional.of("100000");
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

    private static Map<String, String> read() {
        var names = new HashMap<String, String>(4096);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && line.length() > 7) {
                    names.put(line.substring(0, 6), line.substring(7));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
