package org.xinheng.spi.standard;

/**
 * What is measured about the records that count.
 *
 * @since SPI 1.0
 */
public sealed interface Measure {

    /** How many there are. */
    record Count() implements Measure {}

    /** The sum of a number field; unreadable numbers add nothing and are named in the finding. */
    record Sum(String field) implements Measure {}

    /** A number field of the youngest record; nothing if there is no record or it has no such number. */
    record Latest(String field) implements Measure {}

    /** Which part of the records (0 to 1) meets a condition; nothing if there is no record. */
    record Ratio(Condition hits) implements Measure {}

    /** 1 if the youngest record meets a condition, 0 if not; nothing if there is no record. */
    record LatestMeets(Condition condition) implements Measure {}

    /** What the plugin's Java indicator of that id reads. */
    record Custom(String indicator) implements Measure {}
}
