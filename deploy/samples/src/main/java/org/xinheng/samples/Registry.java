package org.xinheng.samples;

import java.time.LocalDate;
import org.xinheng.definitions.SubjectKind;

/** What the registry of firms says about a fictitious subject. */
final class Registry {

    /** Longer than the samples reach back, so that nobody is permitted anything before it exists. */
    private static final int YOUNGEST_DAYS = 400;

    private static final int YEARS = 18;

    private Registry() {}

    /** Some years before the day of the last approval. */
    static LocalDate foundedOn(LocalDate approvedOn, Chance chance) {
        return approvedOn.minusDays(YOUNGEST_DAYS + chance.below(YEARS * 365));
    }

    /** 经营范围: what it trades in, and what it may do only with a permit. */
    static String scope(Subject subject, String permit) {
        String trade = subject.sector().trades.stream()
                .filter(subject.name()::contains)
                .findFirst()
                .orElse(subject.sector().trades.getFirst());
        return "一般项目：%s相关经营和服务。许可项目：%s（依法须经批准的项目，经批准后方可开展经营活动）。".formatted(trade, permit);
    }

    /** A column that no role describes, by its name: type, capital or address. */
    static String of(String column, Subject subject, Conduct conduct, Chance chance) {
        boolean business = subject.kind() == SubjectKind.INDIVIDUAL_BUSINESS;
        if (column.contains("类型")) {
            return business ? "个体工商户" : typeOf(subject.name());
        }
        if (column.contains("资本")) {
            return business ? "" : SectorWords.number(column, conduct, chance) + "0";
        }
        return "样例路%d号".formatted(1 + chance.below(400));
    }

    private static String typeOf(String name) {
        if (name.contains("合作社")) {
            return "农民专业合作社";
        }
        return name.contains("股份") ? "股份有限公司（非上市）" : "有限责任公司";
    }
}
