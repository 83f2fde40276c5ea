package org.xinheng.kernel.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.kernel.intake.check.CellText;

/** Columns of other authorities' lists, under the heads they are published with. */
enum ImportColumn {
    NAME(true, "主体名称", "名称", "企业名称", "单位名称", "当事人姓名/单位名称", "当事人名称", "被执行人姓名/名称", "姓名", "姓名/名称"),
    CODE(true, "统一社会信用代码", "证件/组织机构代码", "身份证号/统一社会信用代码", "身份证号/USCC", "证件号码", "身份证号码/统一社会信用代码", "USCC"),
    REASON(true, "列入事由", "列入原因", "列入名单事由", "纳入理由", "失信行为具体情形", "具体情形", "主要违法事实"),
    DOCUMENT(true, "列入文号", "列入决定文号", "列入决定书文号", "案号", "文书号", "执行依据文号"),
    AUTHORITY(true, "列入决定机关", "列入机关", "认定机关", "认定单位", "执行法院", "信息报送机关"),
    LISTED_ON(true, "列入日期", "列入名单时间", "列入时间", "发布时间", "认定日期", "记录日期"),
    LAST_DAY(false, "截止日期", "列入期限至", "有效期至", "处罚截止日期", "截止期"),
    REMOVED_ON(false, "移出日期", "移出时间"),
    REMOVAL_REASON(false, "移出事由", "移出原因"),
    REMOVAL_DOCUMENT(false, "移出文号", "移出决定文号");

    private final boolean required;
    /** The heads, each on a line of its own. */
    private final String heads;

    ImportColumn(boolean required, String... heads) {
        this.required = required;
        this.heads = String.join("\n", heads);
    }

    /** Whether a file cannot be read without it. */
    boolean isRequired() {
        return required;
    }

    /** The usual head. */
    String head() {
        return heads().getFirst();
    }

    private List<String> heads() {
        return heads.lines().toList();
    }

    /** The column with this head. */
    static Optional<ImportColumn> of(String head) {
        String plain = CellText.code(CellText.clean(head)).replace("（", "(").replace("*", "");
        return Arrays.stream(values())
                .filter(column -> column.heads().stream()
                        .anyMatch(each -> CellText.code(each).equals(plain)))
                .findFirst();
    }
}
