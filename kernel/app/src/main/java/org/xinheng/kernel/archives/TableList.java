package org.xinheng.kernel.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables of a tenant travel. The tables themselves come from the catalogue of the database; a table that is in neither
 * list here makes a test fail, and travels.
 */
final class TableList {

    /** Tables that travel. */
    static final Set<String> CARRIED = Set.of(
            "bureau",
            "bureau_change",
            "catalogue_adoption",
            "tenant_plugin",
            "private_subject",
            "record",
            "record_history",
            "record_name",
            "code_issue",
            "code_issue_step",
            "merge_candidate",
            "code_correction",
            "intake_batch",
            "intake_row_issue",
            "intake_row_rule",
            "publication_receipt",
            "grade_publication_receipt",
            "grade_run",
            "grade_chunk",
            "grade",
            "grade_run_review",
            "grade_correction",
            "standard_adoption",
            "inspector",
            "inspector_avoidance",
            "inspection_plan",
            "inspection_plan_grade",
            "inspection_draw",
            "inspection_entry",
            "inspection_draw_inspector",
            "inspection_task",
            "case_number",
            "case_file",
            "case_step",
            "case_document",
            "case_attachment",
            "list_import",
            "list_entry",
            "repair_obligation",
            "repair_bar",
            "repair_commitment",
            "repair_receipt",
            "repair_shield",
            "check_chain",
            "check_receipt",
            "check_batch",
            "check_batch_row",
            "measure_task",
            "measure_example",
            "commitment",
            "commitment_template",
            "contract",
            "rectification_programme",
            "rectification_subject",
            "rectification_step",
            "item_adjustment",
            "reclassified_record",
            "report_number",
            "report",
            "report_basis",
            "report_file",
            "report_download",
            "report_batch",
            "report_batch_row",
            "decision_statement",
            "monitoring_bulletin",
            "indicator_value",
            "indicator_task",
            "institution",
            "consent",
            "consent_chain",
            "consent_query",
            "article",
            "article_step",
            "article_attachment",
            "former_chain",
            "former_seal",
            "former_line",
            "public_bureau_end",
            "public_division_change",
            "public_record",
            "public_grade",
            "public_grading",
            "public_standard",
            "public_item",
            "public_list_entry",
            "public_commitment",
            "public_measure_example",
            "public_draw",
            "public_article",
            "public_article_attachment",
            "public_case_count");

    /** Tables that stay, and why; the reasons stand in the manifest. */
    static final Map<String, String> LEFT = left();

    /** What stands in a column that does not travel: whoever had a case in hand has another account over there. */
    static final Map<String, String> BLANK = Map.of("case_file.handler", "null", "case_file.handler_name", "null");

    /** Tables that must come after another one without a foreign key that says so. */
    static final Map<String, String> AFTER = Map.of("grade", "grade_run");

    /** Tables that hold papers and files, and the column they are in. */
    static final Map<String, String> DOCUMENTS =
            Map.of("case_attachment", "content", "report_file", "content", "article_attachment", "content");

    /** Columns that hold an id of anything, as text. */
    static final Set<String> IDS = Set.of("case_file.about");

    /** Work that would be lost half-way; an export waits until there is none. */
    static final List<String> UNDER_WAY = List.of(
            "outbox", "intake_batch where state in ('RECEIVED', 'READING')", "grade_run where state = 'RUNNING'");

    private TableList() {}

    private static Map<String, String> left() {
        var left = new LinkedHashMap<String, String>();
        left.put("audit_line", "审计行以封存形式随档案走（audit/lines.copy），到达后是只读的原审计链");
        left.put("audit_seal", "封签以封存形式随档案走（audit/seals.copy），到达后是只读的原审计链");
        left.put("membership", "含登录服务的账号标识；人员名单写入清单，到达后重新邀请");
        left.put("machine_client", "含登录服务的客户端标识，密钥不在库中；到达后重新发放");
        left.put("tenant_opening", "是下级地区的开通记录，属于其他租户");
        left.put("division_change", "是下级地区的变更登记，按下级的租户编号记，下级不随行；本地区自己的原代码在公开的变更记录中随行");
        left.put("outbox", "是等待执行的后台工作；导出前等待其全部完成");
        left.put("intake_file", "是正在读取的报送原文，读完即删；导出前等待报送完成");
        left.put("intake_request", "是按登录账号记的接口重复提交凭证，账号不随行");
        left.put("plugin_version", "是整个平台的插件程序，由目标平台自行安装");
        left.put("plugin_event", "是整个平台的插件历史，属于平台根租户");
        left.put("measure_sweep", "是措施任务的巡查进度，到达后从头核对一遍");
        left.put("saved_view", "是按登录账号记的个人筛选方案，账号不随行");
        left.put("notice_seen", "是按登录账号记的通知阅读时间，账号不随行");
        left.put("archive_export", "是本平台的归档作业");
        left.put("archive_import", "是本平台的归档作业");
        left.put("archive_part", "是本平台的归档文件");
        left.put("archive_download", "是本平台的归档下载记录");
        left.put("carried_key", "是密钥；密钥另行用口令封装后写入清单");
        left.put("public_tenant", "由租户登记自动生成");
        left.put("public_subject", "由公示记录自动生成");
        left.put("public_count", "由公示记录自动生成");
        left.put("public_stamp", "由公示内容自动生成");
        left.put("public_change", "由公示内容自动生成；编号属于各平台自己的序列");
        return Map.copyOf(left);
    }
}
