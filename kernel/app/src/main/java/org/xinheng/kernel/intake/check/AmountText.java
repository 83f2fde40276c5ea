package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount as typed into a column in 万元.
 *
 * @param value in 万元, or null when the text is no amount
 * @param unit the unit somebody typed after the number, empty if none
 */
record AmountText(@Nullable BigDecimal value, String unit) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int DECIMALS = 6;

    /** Reads half- or full-width digits, thousands separators, a currency sign and a unit. */
    static AmountText read(String clean) {
        String text = CellText.code(clean);
        if (text.startsWith("¥") || text.startsWith("￥")) {
            text = text.substring(1);
        } else if (text.startsWith("人民币")) {
            text = text.substring(3);
        }
        String unit = "";
        for (String candidate : new String[] {"万元", "亿元", "元整", "元", "万"}) {
            if (text.endsWith(candidate)) {
                unit = candidate;
                text = text.substring(0, text.length() - candidate.length());
                break;
            }
        }
        BigDecimal number = number(text);
        if (number == null) {
            return new AmountText(null, unit);
        }
        BigDecimal value = switch (unit) {
            case "元", "元整" -> inTenThousands(number);
            case "亿元" -> number.multiply(TEN_THOUSAND);
            default -> number;
        };
        return new AmountText(value, unit);
    }

    /** True when the table can hold it: not negative, at most six decimals, below 10^12. */
    boolean isStorable() {
        return value != null
                && value.signum() >= 0
                && value.compareTo(LIMIT) < 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** Yuan as 万元. */
    static BigDecimal inTenThousands(BigDecimal yuan) {
        return yuan.divide(TEN_THOUSAND, yuan.scale() + 4, RoundingMode.UNNECESSARY);
    }

    /** Without trailing zeros and never scientific. */
    static String plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : plain.toPlainString();
    }

    static @Nullable BigDecimal number(String text) {
        var digits = new StringBuilder(text.length());
        int points = 0;
        int figures = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits.append(sign);
                figures++;
            } else if (sign == '.' && points++ == 0) {
                digits.append(sign);
            } else if (sign == '-' && i == 0) {
                digits.append(sign);
            } else if (sign != ',' || i == 0) {
                return null;
            }
        }
        if (figures == 0 || figures > 24) {
            return null;
        }
        return new BigDecimal(digits.toString());
    }
}
