package org.xinheng.kernel.monitoring.figures;

import java.util.Arrays;
import java.util.Optional;

/** What is measured of a month. */
public enum Figure {
    COVERAGE(
            "coverage",
            "“双公示”覆盖率",
            "已上报的当月行政许可、行政处罚决定数 ÷ 各部门申报的当月决定数；部门未申报的月份不计算。",
            Kind.MORE_IS_BETTER,
            "records?bureau={bureau}&from={from}&until={until}"),
    CONFORMITY(
            "conformity",
            "数据合格率",
            "当月上报中通过、提示通过和更新的行数 ÷ 上报的行数；重复上报的行不计入。",
            Kind.MORE_IS_BETTER,
            "intake?bureau={bureau}&from={from}&until={until}"),
    TIMELINESS(
            "timeliness",
            "上报及时率",
            "当月作出的决定中按时上报的条数 ÷ 已上报的条数；已撤下的记录和开通前就应上报的存量不计入。",
            Kind.MORE_IS_BETTER,
            "records?bureau={bureau}&from={from}&until={until}&late=true"),
    CODE_ERRORS(
            "code-errors",
            "错码率",
            "当月上报中因统一社会信用代码有误被退回的行数 ÷ 上报的行数；重复上报的行不计入。",
            Kind.LESS_IS_BETTER,
            "intake?bureau={bureau}&from={from}&until={until}&rule=V05"),
    CODE_CORRECTION(
            "code-correction",
            "错码纠正率",
            "当月因代码有误被退回的行中，此后以同一文号、同一主体名称入库的行数 ÷ 被退回的行数。",
            Kind.MORE_IS_BETTER,
            "intake?bureau={bureau}&from={from}&until={until}&rule=V05"),
    REPAIR_KEPT(
            "repair-kept",
            "信用修复按期办结率",
            "当月办结的修复申请中各环节均未超期的件数 ÷ 办结件数；申请人撤回的不计入。",
            Kind.MORE_IS_BETTER,
            "cases?kind=repair&closed=true&bureau={bureau}&from={from}&until={until}"),
    REPAIR_DAYS(
            "repair-days",
            "信用修复办理天数",
            "当月办结的修复申请从开始计时到办结的自然日天数的中位数；申请人撤回的不计入。",
            Kind.DAYS,
            "cases?kind=repair&closed=true&bureau={bureau}&from={from}&until={until}"),
    OBJECTION_KEPT(
            "objection-kept",
            "异议按期办结率",
            "当月办结的异议申请中各环节均未超期的件数 ÷ 办结件数；申请人撤回的不计入。",
            Kind.MORE_IS_BETTER,
            "cases?kind=objection&closed=true&bureau={bureau}&from={from}&until={until}"),
    OBJECTION_DAYS(
            "objection-days",
            "异议办理天数",
            "当月办结的异议申请从开始计时到办结的自然日天数的中位数；申请人撤回的不计入。",
            Kind.DAYS,
            "cases?kind=objection&closed=true&bureau={bureau}&from={from}&until={until}"),
    COMMITMENT_KEPT(
            "commitment-kept",
            "信用承诺履行率",
            "当月认定履行情况的信用承诺中全部履行的份数 ÷ 认定的份数。",
            Kind.MORE_IS_BETTER,
            "cases?kind=commitment&closed=true&bureau={bureau}&from={from}&until={until}"),
    LIST_COVERAGE(
            "list-coverage", "失信名单覆盖率", "月末有在列主体的失信名单数 ÷ 月末在本地区生效的失信名单数；只计全地区，不分部门。", Kind.MORE_IS_BETTER, "lists"),
    LISTED_PROMISES(
            "listed-promises",
            "失信名单主体修复承诺比例",
            "月末在列的失信名单主体中已签署信用修复承诺的主体数 ÷ 月末在列的失信名单主体数；只计全地区。",
            Kind.MORE_IS_BETTER,
            "lists"),
    EXAMPLE_SHARE(
            "example-share",
            "联合奖惩典型案例占比",
            "截至月末已公开的联合奖惩典型案例数 ÷ 月末在列的红名单、失信名单记录数；只计全地区。",
            Kind.MORE_IS_BETTER,
            "measure-library");

    /** How a figure is to be read. */
    private enum Kind {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        DAYS
    }

    private final String id;
    private final String label;
    private final String words;
    private final Kind kind;
    private final String rows;

    Figure(String id, String label, String words, Kind kind, String rows) {
        this.id = id;
        this.label = label;
        this.words = words;
        this.kind = kind;
        this.rows = rows;
    }

    /** Kebab case, chosen once; definitions and the console name figures by it. */
    public String id() {
        return id;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** What it is, in one Chinese sentence: what is divided by what. */
    public String words() {
        return words;
    }

    /** A median of days; otherwise a share. */
    public boolean isInDays() {
        return kind == Kind.DAYS;
    }

    /** Whether a larger value is the better one. */
    public boolean isBetterWhenMore() {
        return kind == Kind.MORE_IS_BETTER;
    }

    /** Whether bureaus are ranked by it: what a bureau itself can do better, as a share. */
    boolean isRanked() {
        return switch (this) {
            case COVERAGE, CONFORMITY, TIMELINESS, CODE_CORRECTION, REPAIR_KEPT, OBJECTION_KEPT -> true;
            case CODE_ERRORS,
                    REPAIR_DAYS,
                    OBJECTION_DAYS,
                    COMMITMENT_KEPT,
                    LIST_COVERAGE,
                    LISTED_PROMISES,
                    EXAMPLE_SHARE -> false;
        };
    }

    /** The list of the rows behind it, below the console's address of the tenant, with places to be filled. */
    String rows() {
        return rows;
    }

    /** The figure of this id. */
    public static Optional<Figure> find(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }
}
