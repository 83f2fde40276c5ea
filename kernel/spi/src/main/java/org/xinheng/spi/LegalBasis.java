package org.xinheng.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param act name and number of the law, standard or document, such as {@code DB32/T 4713-2024}
 * @param article the clause within it, such as {@code 第六章}; empty if the whole document is meant
 * @param publishedOn the day the act was published; null if unknown
 * @param url where the text can be read; null if it is not public
 * @param invented null if the act says what the rule says; otherwise why we had to choose a value ourselves, in a
 *     sentence that is shown wherever the rule is shown
 * @since SPI 1.0
 */
public record LegalBasis(
        String act,
        String article,
        @Nullable LocalDate publishedOn,
        @Nullable String url,
        @Nullable String invented) {

    /** Whether the value was chosen by us because the act leaves it open. */
    public boolean isInvented() {
        return invented != null;
    }
}
