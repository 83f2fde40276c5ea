package org.xinheng.kernel.workbench.exports;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.commitments.CommitmentRow;
import org.xinheng.kernel.lists.ListEntryView;
import org.xinheng.kernel.measures.tasks.MeasureTaskRow;

/** The columns of lists of work, by the ids of the console's tables. */
final class WorkSheets {

    private static final String PLATFORM = "信用平台";

    static final ExportedTable<CaseRow> CASES = new ExportedTable<CaseRow>("cases", "业务办理")
            .with("deadline", "办理期限", 12, CaseRow::due)
            .with("deadline", "剩余工作日", 10, row -> row.closed() ? null : row.left())
            .with("matter", "事项", 44, CaseRow::title)
            .with("matter", "编号", 24, CaseRow::number)
            .with("matter", "业务", 14, CaseRow::kindLabel)
            .with("subject", "主体名称", 36, CaseRow::subjectName)
            .with("subject", "统一社会信用代码", 22, CaseRow::subjectCode)
            .with("state", "状态", 20, CaseRow::stateLabel)
            .with("turn", "承办", 24, WorkSheets::turn)
            .with("turn", "领办人", 14, CaseRow::handler)
            .with("openedAt", "提交时间", 20, CaseRow::openedAt)
            .with("openedBy", "提交人", 16, CaseRow::openedBy);

    static final ExportedTable<ListEntryView> ENTRIES = new ExportedTable<ListEntryView>("list-entries", "名单记录")
            .with("subject", "主体名称", 36, row -> row.subjectName() == null ? "自然人" : row.subjectName())
            .with("subject", "统一社会信用代码", 22, ListEntryView::subjectCode)
            .with("list", "名单", 30, ListEntryView::listLabel)
            .with("list", "性质", 12, ListEntryView::polarityLabel)
            .with("list", "列入事由", 50, ListEntryView::reason)
            .with("decision", "决定文书号", 26, ListEntryView::documentNo)
            .with("decision", "认定单位", 30, ListEntryView::authorityName)
            .with("period", "列入日期", 12, ListEntryView::listedOn)
            .with("period", "有效期止", 12, row -> row.endsOn().minusDays(1))
            .with(
                    "period",
                    "移出日期",
                    12,
                    row -> row.removed() == null ? null : row.removed().on())
            .with(
                    "period",
                    "移出原因",
                    16,
                    row -> row.removed() == null ? null : row.removed().becauseLabel())
            .with("basis", "列入依据", 40, ListEntryView::basis)
            .with("repairableFrom", "可申请修复之日", 14, ListEntryView::repairableFrom);

    static final ExportedTable<MeasureTaskRow> TASKS = new ExportedTable<MeasureTaskRow>("measure-tasks", "联合奖惩任务")
            .with("measure", "任务编号", 24, MeasureTaskRow::number)
            .with("measure", "措施", 40, MeasureTaskRow::measureLabel)
            .with("measure", "类别", 14, MeasureTaskRow::kindLabel)
            .with("subject", "主体名称", 36, MeasureTaskRow::subjectName)
            .with("subject", "统一社会信用代码", 22, MeasureTaskRow::subjectCode)
            .with("list", "来源", 30, MeasureTaskRow::listLabel)
            .with("body", "实施主体", 26, MeasureTaskRow::body)
            .with("body", "实施单位", 26, row -> row.bureauName() == null ? PLATFORM : row.bureauName())
            .with("state", "状态", 14, MeasureTaskRow::stateLabel)
            .with("due", "期限", 12, MeasureTaskRow::due)
            .with("due", "超期", 8, MeasureTaskRow::overdue)
            .with("pushedOn", "推送日期", 12, MeasureTaskRow::pushedOn)
            .with("answeredOn", "响应日期", 12, MeasureTaskRow::answeredOn)
            .with("executedOn", "执行日期", 12, MeasureTaskRow::executedOn)
            .with("executedOn", "涉及金额（元）", 16, MeasureTaskRow::amount)
            .with("liftedOn", "解除日期", 12, MeasureTaskRow::liftedOn);

    static final ExportedTable<CommitmentRow> COMMITMENTS = new ExportedTable<CommitmentRow>("commitments", "信用承诺")
            .with("matter", "承诺编码", 26, CommitmentRow::code)
            .with("matter", "承诺种类", 16, CommitmentRow::kindLabel)
            .with("subject", "承诺主体", 36, CommitmentRow::subjectName)
            .with("subject", "统一社会信用代码", 22, CommitmentRow::subjectCode)
            .with("matter", "承诺事由", 40, CommitmentRow::matter)
            .with("authorityName", "受理单位", 30, CommitmentRow::authorityName)
            .with("madeOn", "签署日期", 12, CommitmentRow::madeOn)
            .with("validUntil", "有效期至", 12, CommitmentRow::validUntil)
            .with("checkOn", "应核查日", 12, CommitmentRow::checkOn)
            .with("state", "状态", 16, CommitmentRow::stateLabel)
            .with("open", "公开", 8, CommitmentRow::open);

    private WorkSheets() {}

    private static @Nullable String turn(CaseRow row) {
        if (row.closed()) {
            return null;
        }
        if (row.applicantsTurn()) {
            return "申请人";
        }
        return row.bureauName() == null ? PLATFORM : row.bureauName();
    }
}
