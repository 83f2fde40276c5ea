package org.xinheng.kernel.monitoring.bulletins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.kernel.monitoring.figures.Figure;
import org.xinheng.kernel.monitoring.figures.MonthView;
import org.xinheng.kernel.monitoring.figures.Value;

/** Reads from a month's figures what each bureau has to mend. */
final class BulletinProblems {

    private BulletinProblems() {}

    /** Problems of all bureaus, the figures in their order, of each the most first. */
    static List<BulletinContent.Problem> of(MonthView month) {
        var problems = new ArrayList<BulletinContent.Problem>();
        for (var figure : month.figures()) {
            var words = Figure.find(figure.id()).map(BulletinProblems::words).orElse("");
            if (words.isEmpty()) {
                continue;
            }
            var unit = words.substring(words.length() - 1);
            figure.bureaus().stream()
                    .filter(each -> missing(each.value()) > 0)
                    .sorted(Comparator.comparingLong((MonthView.OfBureau each) -> missing(each.value()))
                            .reversed())
                    .map(each -> new BulletinContent.Problem(
                            each.bureau().name(), words.substring(0, words.length() - 1), missing(each.value()), unit))
                    .forEach(problems::add);
        }
        month.unstated()
                .forEach(bureau -> problems.add(new BulletinContent.Problem(bureau.name(), "未申报当月决定数", 1, "次")));
        return problems;
    }

    private static long missing(Value value) {
        return value.denominator() - value.numerator();
    }

    /** What is missing when a share is not whole; the last sign is the unit it is counted in. */
    private static String words(Figure figure) {
        return switch (figure) {
            case COVERAGE -> "“双公示”漏报条";
            case CONFORMITY -> "上报数据不合格行";
            case TIMELINESS -> "迟报条";
            case CODE_CORRECTION -> "错码未纠正行";
            case REPAIR_KEPT -> "信用修复超期办理件";
            case OBJECTION_KEPT -> "异议超期办理件";
            case CODE_ERRORS,
                    REPAIR_DAYS,
                    OBJECTION_DAYS,
                    COMMITMENT_KEPT,
                    LIST_COVERAGE,
                    LISTED_PROMISES,
                    EXAMPLE_SHARE -> "";
        };
    }
}
