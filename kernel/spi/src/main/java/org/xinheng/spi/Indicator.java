package org.xinheng.spi;

import java.time.LocalDate;

/**
 * Measures one thing about one subject in Java, where a standard's data cannot say it.
 *
 * <p>A pure function: the same file and date give the same reading, always, on every machine. No clock, no randomness,
 * no state. Called from any thread, several at once. When the law changes, a second indicator with a new id stands
 * beside the first, so that past grades can be computed again.
 *
 * @since SPI 1.0
 */
public interface Indicator {

    /** Kebab-case id, chosen once and never given to something else; unique within the plugin. */
    String id();

    /**
     * Measures the subject as it stood at the end of a day.
     *
     * @param file what is known about the subject; may contain records decided after {@code asOf}, which must be ignored
     * @param asOf the day the grade is for
     * @return what was measured and from which records; never null. Throwing means that the indicator is broken: the
     *     evaluation of this subject fails and names the plugin
     */
    Reading read(SubjectFile file, LocalDate asOf);
}
