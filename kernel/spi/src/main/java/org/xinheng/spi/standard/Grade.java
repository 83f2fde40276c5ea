package org.xinheng.spi.standard;

import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;

/**
 * A grade: its band of scores, what it means, and how the subject is then supervised.
 *
 * @param id short id that people write, such as {@code A}; unique within the edition
 * @param label its name, such as 诚信
 * @param meaning what it says about the subject, one sentence
 * @param colour as {@code #rrggbb}, dark enough on white to be read
 * @param from the lowest score in it; null if the grade has no band (newcomers)
 * @param until the lowest score above it; null if it has no upper end, or no band
 * @param supervision how the subject is supervised
 * @param basis the clause it rests on; null if the edition's basis says it all
 * @param fromParameter the parameter whose value is the lowest score in it; null if {@code from} is fixed. An evaluation
 *     carries the grade with {@code from} and {@code until} as they counted
 * @since SPI 1.0
 */
public record Grade(
        String id,
        Label label,
        String meaning,
        String colour,
        @Nullable Points from,
        @Nullable Points until,
        Supervision supervision,
        @Nullable LegalBasis basis,
        @Nullable String fromParameter) {

    /** A grade whose band is fixed. */
    public Grade(
            String id,
            Label label,
            String meaning,
            String colour,
            @Nullable Points from,
            @Nullable Points until,
            Supervision supervision,
            @Nullable LegalBasis basis) {
        this(id, label, meaning, colour, from, until, supervision, basis, null);
    }

    /** Whether the grade has a band of scores; one without is given by rule only. */
    public boolean hasBand() {
        return from != null;
    }
}
