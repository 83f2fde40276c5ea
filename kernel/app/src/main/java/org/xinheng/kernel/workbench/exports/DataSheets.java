package org.xinheng.kernel.workbench.exports;

import java.util.Map;
import org.xinheng.kernel.audit.AuditLineView;
import org.xinheng.kernel.intake.BatchView;
import org.xinheng.kernel.records.RecordRow;
import org.xinheng.kernel.records.SubjectRow;
import org.xinheng.kernel.reports.ReportRow;

/** The columns of lists of data, by the ids of the console's tables. */
final class DataSheets {

    private static final Map<String, String> CLASSES = Map.of("MINOR", "轻微", "GENERAL", "一般", "SERIOUS", "严重");
    private static final String PERSON = "自然人（不显示姓名）";

    static final ExportedTable<RecordRow> RECORDS = new ExportedTable<RecordRow>("records", "信用记录")
            .with("subject", "主体名称", 36, row -> row.subjectName() == null ? PERSON : row.subjectName())
            .with("subject", "统一社会信用代码", 22, RecordRow::subjectCode)
            .with("document", "决定文书号", 26, RecordRow::documentNo)
            .with("document", "内容摘要", 40, RecordRow::title)
            .with("item", "数据类别", 14, RecordRow::itemLabel)
            .with(
                    "item",
                    "失信程度",
                    10,
                    row -> row.weight() == null ? null : CLASSES.getOrDefault(row.weight(), row.weight()))
            .with("authorityName", "决定机关", 30, RecordRow::authorityName)
            .with("authorityName", "现承继单位", 30, RecordRow::authorityHeir)
            .with("decidedOn", "决定日期", 12, RecordRow::decidedOn)
            .with("state", "状态", 10, RecordRow::stateLabel)
            .with("state", "公示", 8, RecordRow::publish)
            .with("state", "迟报", 8, RecordRow::late)
            .with("publicity", "公示起", 12, RecordRow::publishFrom)
            .with("publicity", "公示止", 12, RecordRow::publishUntil)
            .with("holdReason", "暂缓公示原因", 40, RecordRow::holdReason)
            .with("recordedAt", "入库时间", 20, RecordRow::recordedAt);

    static final ExportedTable<SubjectRow> SUBJECTS = new ExportedTable<SubjectRow>("subjects", "信用主体")
            .with("name", "主体名称", 40, SubjectRow::name)
            .with("name", "曾用名", 40, row -> String.join("；", row.formerNames()))
            .with("code", "统一社会信用代码", 22, SubjectRow::code)
            .with("kind", "主体类型", 18, row -> kindLabel(row.kind()))
            .with("permits", "行政许可", 10, row -> row.counts().getOrDefault("administrative-permit", 0))
            .with("penalties", "行政处罚", 10, row -> row.counts().getOrDefault("administrative-penalty", 0))
            .with(
                    "others",
                    "全部记录",
                    10,
                    row -> row.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());

    static final ExportedTable<BatchView> BATCHES = new ExportedTable<BatchView>("batches", "上报批次")
            .with("file", "文件", 36, BatchView::fileName)
            .with("file", "数据类别", 16, BatchView::itemLabel)
            .with("state", "状态", 12, row -> switch (row.state()) {
                case DONE -> "已完成";
                case FAILED -> "未能读取";
                default -> "处理中";
            })
            .with("rows", "行数", 10, BatchView::rowsRead)
            .with("verdicts", "通过", 8, row -> row.counts().get("accept"))
            .with("verdicts", "通过（有提示）", 8, row -> row.counts().get("warn"))
            .with("verdicts", "暂不公示", 8, row -> row.counts().get("hold"))
            .with("verdicts", "重复", 8, row -> row.counts().get("duplicate"))
            .with("verdicts", "更新", 8, row -> row.counts().get("update"))
            .with("reject", "退回", 8, row -> row.counts().get("reject"))
            .with("late", "迟报", 8, BatchView::late)
            .with("by", "上报人", 16, BatchView::uploadedBy)
            .with("by", "上报时间", 20, BatchView::uploadedAt);

    static final ExportedTable<ReportRow> REPORTS = new ExportedTable<ReportRow>("reports", "信用报告")
            .with("number", "报告编号", 26, ReportRow::number)
            .with("number", "出具时间", 20, ReportRow::issuedAt)
            .with("subject", "主体名称", 36, ReportRow::subjectName)
            .with("subject", "统一社会信用代码", 22, ReportRow::subjectCode)
            .with("form", "报告种类", 30, ReportRow::formLabel)
            .with("form", "信息范围", 20, ReportRow::scopeLabel)
            .with("purpose", "用途", 20, ReportRow::purposeLabel)
            .with("purpose", "接收单位", 30, ReportRow::recipient)
            .with("entries", "收录条数", 10, ReportRow::entries)
            .with("issuedByName", "出具人", 16, ReportRow::issuedByName)
            .with("state", "状态", 10, row -> row.revoked() == null ? "有效" : "已撤销")
            .with(
                    "state",
                    "撤销原因",
                    30,
                    row -> row.revoked() == null ? null : row.revoked().because());

    static final ExportedTable<AuditLineView> AUDIT = new ExportedTable<AuditLineView>("audit", "审计日志")
            .with("at", "时间", 20, AuditLineView::at)
            .with("person", "人员", 18, AuditLineView::personName)
            .with("person", "账号标识", 38, AuditLineView::person)
            .with("action", "操作", 28, AuditLineView::action)
            .with("outcome", "结果", 10, row -> row.outcome().equals("DONE") ? "完成" : "拒绝")
            .with("notes", "内容", 60, AuditLineView::notes)
            .with("seal", "封存号", 12, AuditLineView::seal);

    private DataSheets() {}

    private static String kindLabel(String kind) {
        return switch (kind) {
            case "ORGANISATION" -> "法人及非法人组织";
            case "INDIVIDUAL_BUSINESS" -> "个体工商户";
            case "PUBLIC_BODY" -> "机关事业单位";
            case "NATURAL_PERSON" -> "自然人";
            default -> kind;
        };
    }
}
