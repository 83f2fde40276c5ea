package org.xinheng.kernel.intake.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Day numbers of office programs: days since 1899-12-30 (with their famous 1900-02-29), or since 1904-01-01. */
public final class SerialDay {

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST = 2_958_465; // 9999-12-31

    private SerialDay() {}

    /** The day of a serial number, its time of day cut off; null when it cannot be one. */
    public static @Nullable LocalDate of(double serial, boolean date1904) {
        if (!(serial >= 1) || serial > LAST) {
            return null;
        }
        long days = (long) Math.floor(serial);
        if (date1904) {
            return FROM_1904.plusDays(days);
        }
        // Days before 1900-03-01 count one less, because the program's 1900 has a 29 February.
        return days < 60 ? FROM_1900.plusDays(days + 1) : FROM_1900.plusDays(days);
    }
}
