package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of money named in a sentence, in 万元: {@code 罚款人民币2,000元} is 0.2. */
final class YuanInText {

    private YuanInText() {}

    /** All sums in order; empty when the text names none in digits. */
    static List<BigDecimal> read(String text) {
        int at = text.indexOf('元');
        if (at < 0) {
            return List.of();
        }
        var sums = new ArrayList<BigDecimal>(2);
        while (at >= 0) {
            BigDecimal sum = before(text, at);
            if (sum != null) {
                sums.add(sum);
            }
            at = text.indexOf('元', at + 1);
        }
        return sums;
    }

    /** True when the amount is one of the sums or all of them together. */
    static boolean agrees(List<BigDecimal> sums, BigDecimal amount) {
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal sum : sums) {
            if (sum.compareTo(amount) == 0) {
                return true;
            }
            total = total.add(sum);
        }
        return total.compareTo(amount) == 0;
    }

    private static @Nullable BigDecimal before(String text, int yuan) {
        int until = yuan;
        String unit = "";
        if (until > 0 && (text.charAt(until - 1) == '万' || text.charAt(until - 1) == '亿')) {
            unit = text.substring(until - 1, until);
            until--;
        }
        int from = until;
        while (from > 0 && isFigure(text.charAt(from - 1))) {
            from--;
        }
        while (from < until && ",，.．".indexOf(text.charAt(from)) >= 0) {
            from++; // the comma of the sentence before the sum
        }
        BigDecimal number = from == until ? null : AmountText.number(CellText.code(text.substring(from, until)));
        if (number == null) {
            return null;
        }
        return switch (unit) {
            case "万" -> number;
            case "亿" -> number.movePointRight(4);
            default -> AmountText.inTenThousands(number);
        };
    }

    private static boolean isFigure(char sign) {
        boolean digit = (sign >= '0' && sign <= '9') || (sign >= '０' && sign <= '９');
        return digit || sign == '.' || sign == '．' || sign == ',' || sign == '，';
    }
}
