package org.xinheng.kernel.monitoring.bulletins;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.monitoring.figures.Value;

/** How numbers are printed. */
@TemplateExtension(namespace = "bulletin")
final class BulletinWords {

    private static final int PERCENT = 100;
    private static final int CENTURY_DIGITS = 2;

    private BulletinWords() {}

    /** A share as per cent, a median in days, nothing as a dash. */
    static String shown(@Nullable Double value, boolean days) {
        if (value == null) {
            return "–";
        }
        return days
                ? String.format(Locale.ROOT, "%.1f天", value)
                : String.format(Locale.ROOT, "%.1f%%", value * PERCENT);
    }

    /** What a value was counted from. */
    static String counted(Value value, boolean days) {
        return days ? value.denominator() + "件" : value.numerator() + " / " + value.denominator();
    }

    /** A month as a narrow column has room for, such as 26-11. */
    static String shortMonth(String month) {
        return month.substring(CENTURY_DIGITS);
    }
}
