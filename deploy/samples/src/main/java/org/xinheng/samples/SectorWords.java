package org.xinheng.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the columns say that only sectors have, by the words in their names. */
final class SectorWords {

    private SectorWords() {}

    /** A text column. */
    static String of(String column, Subject subject, LocalDate day, Chance chance) {
        if (column.contains("编号")) {
            return "XM" + subject.code().substring(Math.max(0, subject.code().length() - 6)) + "-" + projectOf(chance);
        }
        if (column.contains("年度")) {
            return String.valueOf(day.getYear());
        }
        if (column.contains("期间")) {
            return "%d年第%d季度".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
        }
        if (column.contains("平台")) {
            return "样例网络交易平台";
        }
        if (column.contains("点位") || column.contains("排放口")) {
            return "%d号排放口".formatted(1 + chance.below(3));
        }
        String trade = chance.any(subject.sector().trades);
        return column.contains("产品") ? trade.replace("养殖", "") : trade;
    }

    /** The name of one of a firm's few projects. */
    static String project(Subject subject, Chance chance) {
        return chance.any(subject.sector().trades) + "项目第%d标段".formatted(projectOf(chance));
    }

    private static int projectOf(Chance chance) {
        return 1 + chance.below(3);
    }

    /** A number column: points, a share in percent, an excess, an amount in 万元, or a count. */
    static String number(String column, Conduct conduct, Chance chance) {
        if (column.contains("得分")) {
            int least = conduct == Conduct.SOUND ? 85 : conduct == Conduct.CARELESS ? 60 : 25;
            return String.valueOf(least + chance.below(101 - Math.max(least, conduct == Conduct.BAD ? 40 : least)));
        }
        if (column.contains("超标")) {
            return chance.happens(conduct.passes) ? "" : tenths(5 + chance.below(60));
        }
        if (column.contains("%") || column.contains("率")) {
            int worst = conduct == Conduct.SOUND ? 50 : conduct == Conduct.CARELESS ? 140 : 300;
            return tenths(1000 - chance.below(worst));
        }
        if (column.contains("万元")) {
            return String.valueOf(column.contains("合同") ? 2_000 + chance.below(80_000) : 1 + chance.below(300));
        }
        return String.valueOf(1 + chance.below(column.contains("订单") ? 20_000 : 30));
    }

    private static String tenths(int value) {
        return BigDecimal.valueOf(value, 1).toPlainString();
    }
}
