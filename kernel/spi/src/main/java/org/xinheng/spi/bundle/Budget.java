package org.xinheng.spi.bundle;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What one call into a plugin's Java may use, and the places at which it is looked at.
 *
 * <p>{@link Weaver} writes calls to the methods below into a plugin's classes: at the start of every method, before every
 * jump back, before every allocation whose size is a value. Plugins cannot name this class: the reference check refuses it,
 * and only woven code gets here. Steps are counted, not timed, so the same input is stopped at the same step everywhere.
 * Without {@link #within} around it nothing is counted.
 *
 * @since SPI 1.0
 */
public final class Budget {

    private static final ThreadLocal<Meter> METER = new ThreadLocal<>();
    private static final Pattern WIDE = Pattern.compile("\\d{4,}");

    private Budget() {}

    /**
     * What one call may use.
     *
     * @param steps loop turns and method calls
     * @param bytes allocated in all, whether or not they are still held
     * @param time on the clock
     */
    public record Limits(long steps, long bytes, Duration time) {}

    /**
     * Runs a call into a plugin.
     *
     * @param allocated bytes the current thread has allocated since it began; a constant where nobody can say
     * @throws BudgetSpent as soon as the call uses more than the limits, also if the plugin swallowed that
     */
    public static <T> T within(Limits limits, LongSupplier allocated, Supplier<T> call) {
        Meter outer = METER.get();
        var meter = new Meter(limits, allocated);
        METER.set(meter);
        try {
            T result = call.get();
            meter.requireUnspent();
            return result;
        } finally {
            if (outer == null) {
                METER.remove();
            } else {
                METER.set(outer);
            }
        }
    }

    /** Woven: a method begins or a loop turns. */
    public static void step() {
        Meter meter = METER.get();
        if (meter != null) {
            meter.step();
        }
    }

    /** Woven: something is about to be built whose size depends on what is there already. */
    public static void look() {
        Meter meter = METER.get();
        if (meter != null) {
            meter.look();
        }
    }

    /** Woven: so many elements are about to be allocated, or so many turns taken inside the JDK. */
    public static void room(int elements) {
        Meter meter = METER.get();
        if (meter != null) {
            meter.room(elements);
        }
    }

    /** Woven: the number of cells of an array with two more dimensions, held at the largest integer. */
    public static int cells(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) Math.max(one, 0) * Math.max(other, 0));
    }

    /** Woven, for {@link IntStream#range}. */
    public static IntStream range(int from, int until) {
        charge((long) until - from);
        return IntStream.range(from, until);
    }

    /** Woven, for {@link IntStream#rangeClosed}. */
    public static IntStream rangeClosed(int from, int to) {
        charge((long) to - from + 1);
        return IntStream.rangeClosed(from, to);
    }

    /** Woven, for {@link Collections#nCopies}. */
    public static List<Object> nCopies(int copies, Object of) {
        charge(copies);
        room(copies);
        return Collections.nCopies(copies, of);
    }

    /** Woven, for {@link String#matches}. */
    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    /** Woven, for {@link String#replaceAll}. */
    public static String replaceAll(String text, String regex, String with) {
        return matcher(Pattern.compile(regex), text).replaceAll(with);
    }

    /** Woven, for {@link String#replaceFirst}. */
    public static String replaceFirst(String text, String regex, String with) {
        return matcher(Pattern.compile(regex), text).replaceFirst(with);
    }

    /** Woven, for {@link String#split(String)}. */
    public static String[] split(String text, String regex) {
        return split(text, regex, 0);
    }

    /** Woven, for {@link String#split(String, int)}. */
    public static String[] split(String text, String regex, int limit) {
        return Pattern.compile(regex).split(watched(text), limit);
    }

    /** Woven, for {@link Pattern#matcher}: every character a pattern looks at is a step, so backtracking has an end. */
    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(watched(text));
    }

    /** Woven, for {@link Matcher#reset(CharSequence)}. */
    public static Matcher reset(Matcher matcher, CharSequence text) {
        return matcher.reset(watched(text));
    }

    /** Woven, for {@link String#formatted}. */
    public static String formatted(String format, Object[] values) {
        requireNarrow(format);
        return String.format(Locale.ROOT, format, values);
    }

    /** Woven, for {@link String#format(String, Object...)}. */
    public static String format(String format, Object[] values) {
        requireNarrow(format);
        return String.format(Locale.ROOT, format, values);
    }

    /** Woven, for {@link String#format(Locale, String, Object...)}. */
    public static String format(Locale locale, String format, Object[] values) {
        requireNarrow(format);
        return String.format(locale, format, values);
    }

    private static void requireNarrow(String format) {
        look();
        if (WIDE.matcher(format).find()) {
            room(Integer.MAX_VALUE);
        }
    }

    private static void charge(long steps) {
        Meter meter = METER.get();
        if (meter != null && steps > 0) {
            meter.charge(steps);
        }
    }

    private static CharSequence watched(CharSequence text) {
        Meter meter = METER.get();
        return meter == null ? text : new WatchedText(text.toString(), meter);
    }

    /** A text that counts how often it is looked at. */
    private record WatchedText(String text, Meter meter) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            meter.step();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
