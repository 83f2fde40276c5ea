package org.xinheng.spi.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;

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

    /** What the youngest record is worth by one of its fields, such as 达标 100, 基本达标 65; nothing if there is none. */
    record LatestWorth(Worth worth) implements Measure {}

    /** Which part of the records (0 to 1) meets a condition; nothing if there is no record. */
    record Ratio(Condition hits) implements Measure {}

    /** 1 if the youngest record meets a condition, 0 if not; nothing if there is no record. */
    record LatestMeets(Condition condition) implements Measure {}

    /** What the plugin's Java indicator of that id reads. */
    record Custom(String indicator) implements Measure {}

    /**
     * The mean of a number field: Σ(value·weight) / Σ weight, rounded half up to a millionth; nothing if no record has
     * such a number or the weights add up to nothing. Unreadable numbers are left out and named.
     *
     * @param weight what each record weighs; null if all weigh the same
     */
    record Mean(String field, @Nullable Worth weight) implements Measure {}

    /**
     * The mean of points that each project has of its own: a project starts with {@code start}, loses what its
     * deductions are worth, and never has less than {@code least}. The records that count are the projects; several
     * records of one project are one project, weighed by the youngest. A deduction that names none of these projects falls
     * on the one that weighs most – on a project of its own if there is none – so that an unreported project is no
     * advantage and one more deduction never raises the mean. Nothing if there is neither project nor deduction.
     *
     * <p>With a contract price as weight this is L̄ = Σ(L·C)/ΣC of the highway rules; without weight it is T̄ = ΣT/n.
     *
     * @param by the field that names the project, in the records that count and in the deductions
     * @param start points a project starts with
     * @param least the fewest points a project can have
     * @param weight what each project weighs; null if all weigh the same
     * @param deductions what lowers a project's points
     */
    record ProjectMean(
            String by,
            Quantity start,
            Quantity least,
            @Nullable Worth weight,
            List<Deduction> deductions) implements Measure {
        public ProjectMean {
            deductions = List.copyOf(deductions);
        }
    }

    /**
     * For how many whole years or months there has been no record that counts: since the youngest of them, or since the
     * subject was registered if that is later. Nothing if there is no such record and the registration day is unknown.
     * The window should be long, because a record outside it is not seen.
     */
    record CleanFor(Unit unit) implements Measure {

        /** What is counted. */
        public enum Unit {
            YEARS,
            MONTHS
        }
    }
}
