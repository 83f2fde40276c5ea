package org.xinheng.kernel.subjects;

import java.time.LocalDate;
import org.xinheng.codes.IdentityNumber;

/**
 * When a natural person comes of age: the year is kept in clear, the day stays in the seal. Persons whose document does
 * not tell their birth date never count as of age (L15), so a doubt keeps them out.
 */
public final class FullAge {

    /** The year for somebody whose document tells no birth date. */
    public static final int NEVER = 9999;

    private static final int YEARS = 18;
    private static final String CARD = "身份证";

    private FullAge() {}

    /** The year in which the holder of this document comes of age, or {@link #NEVER}. */
    public static int yearOf(String documentType, String number) {
        return isCard(documentType)
                        && IdentityNumber.parse(number) instanceof IdentityNumber.Reading.Valid(IdentityNumber valid)
                ? valid.birthDate().getYear() + YEARS
                : NEVER;
    }

    /** Whether the holder of this document is of age on a day. */
    static boolean isReachedOn(LocalDate day, String documentType, String number) {
        return isCard(documentType)
                && IdentityNumber.parse(number) instanceof IdentityNumber.Reading.Valid(IdentityNumber valid)
                && valid.ageOn(day) >= YEARS;
    }

    /** As intake reads the column: nothing said means the card; a foreigner's card has another kind of number. */
    private static boolean isCard(String documentType) {
        return documentType.isEmpty() || (documentType.contains(CARD) && !documentType.contains("外国人"));
    }
}
