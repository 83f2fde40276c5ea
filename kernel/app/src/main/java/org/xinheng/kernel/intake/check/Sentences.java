package org.xinheng.kernel.intake.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a clerk is told about a row. One method per sentence: what is wrong, in which column, with which value,
 * and the next step. Tests hold the words.
 */
public final class Sentences {

    private static final int SHOWN = 40;

    private Sentences() {}

    static String missing(String column) {
        return "“%s”是必填项，现为空白。请补填后重新上传。".formatted(column);
    }

    static String placeholder(String column, String value) {
        return "“%s”是必填项，不能用“%s”代替。请填写真实内容后重新上传。".formatted(column, value);
    }

    static String formulaError(String column, String value) {
        return "“%s”的单元格是公式错误（%s）。请改成文字或数值后重新上传。".formatted(column, value);
    }

    static String tooLong(String column, int length, int limit) {
        return "“%s”有%d个字，超过%d个字的上限。请精简后重新上传。".formatted(column, length, limit);
    }

    static String notInList(String column, String value, List<String> allowed) {
        return "“%s”的“%s”不在规定取值内。请改为：%s。".formatted(column, shown(value), String.join("、", allowed));
    }

    static String missingFor(String column, String subject) {
        return "主体类别为“%s”时必须填写“%s”，现为空白。请补填，或更正主体类别。".formatted(subject, column);
    }

    static String forbiddenFor(String column, String subject) {
        return "主体类别为“%s”时“%s”必须为空。请清空该列，或更正主体类别。".formatted(subject, column);
    }

    static String conditionMissing(String column) {
        return "按本行其他内容必须填写“%s”，现为空白。请补填后重新上传。".formatted(column);
    }

    static String conditionForbidden(String column, String value) {
        return "按本行其他内容不应填写“%s”，现为“%s”。请清空该列，或核对类别是否选错。".formatted(column, shown(value));
    }

    static String subjectNotAllowed(String item, String subject) {
        return "“%s”不收录“%s”的信息。请核对“行政相对人类别”，确属该类别的不必报送。".formatted(item, subject);
    }

    static String scientific(String column, String value) {
        return "“%s”被表格转成了科学计数“%s”，后面的位数已丢失。请把该列设置为“文本”格式，对照原件重新录入完整代码。".formatted(column, value);
    }

    static String badCode(String column, String value, String why) {
        return "“%s”的“%s”不正确：%s".formatted(column, shown(value), why);
    }

    static String standInCode(String column) {
        return "“%s”填的是无代码个体工商户的占位代码，不能用于其他主体。请填写18位统一社会信用代码。".formatted(column);
    }

    static String unknownDivision(String column, String division) {
        return "“%s”第3至8位的行政区划“%s”不在现行区划表中，已收录。请对照证照核对。".formatted(column, division);
    }

    static String unknownRegistrar(String column, String pair) {
        return "“%s”前两位“%s”不是已知的登记管理部门和机构类别，已收录。请对照证照核对。".formatted(column, pair);
    }

    static String oddNumber(String column, String why) {
        return "“%s”：%s本行已收录。".formatted(column, why);
    }

    static String badIdentity(String column, String why) {
        return "“%s”不正确：%s".formatted(column, why);
    }

    static String badDate(String column, String value) {
        return "“%s”的“%s”不是有效日期。请按“2026-09-03”的样式填写真实存在的日期。".formatted(column, shown(value));
    }

    static String future(String column, String value, String today) {
        return "“%s”为%s，晚于报送当天（%s）。请核对日期后重新上传。".formatted(column, value, today);
    }

    static String reversed(String from, String fromValue, String until, String untilValue) {
        return "“%s”（%s）晚于“%s”（%s）。请核对两个日期后重新上传。".formatted(from, fromValue, until, untilValue);
    }

    static String longTermOnly(String column) {
        return "“%s”为2099-12-31，这个日期只用来表示有效期“长期”。请填写真实日期。".formatted(column);
    }

    static String amountMissing(String column) {
        return "处罚种类要求填写“%s”，现为空白。请按“万元”补填，例如2000元填0.2。".formatted(column);
    }

    static String amountForbidden(String column, String value) {
        return "处罚种类不含对应的金额处罚，却填写了“%s”（%s）。请清空该列，或补充处罚种类。".formatted(column, shown(value));
    }

    static String licenceMissing(String column) {
        return "处罚种类含暂扣或吊销证照，必须填写“%s”，现为空白。请补填证照名称及编号。".formatted(column);
    }

    static String licenceForbidden(String column) {
        return "处罚种类不含暂扣或吊销证照，“%s”应为空。请清空该列，或补充处罚种类。".formatted(column);
    }

    static String badAmount(String column, String value) {
        return "“%s”的“%s”不是有效金额。请填写以“万元”为单位的数字，最多6位小数，例如2000元填0.2。".formatted(column, shown(value));
    }

    static String unitInAmount(String column, String value, BigDecimal recorded) {
        return "“%s”以万元为单位，单元格却写了“%s”，已按%s万元收录。请核对，并只填数字。".formatted(column, shown(value), AmountText.plain(recorded));
    }

    static String amountDiffers(String column, BigDecimal amount, String content, BigDecimal named) {
        return "“%s”填写为%s万元，与“%s”所写的%s元（%s万元）不一致，可能把元当成了万元。已收录，请核对后更正。"
                .formatted(
                        column,
                        AmountText.plain(amount),
                        content,
                        AmountText.plain(named.movePointRight(4)),
                        AmountText.plain(named));
    }

    static String privacy(String column, String what) {
        return "“%s”含有%s，不得向社会公示。本行已收录但暂不公示；请删去后重新上传，或由部门负责人核实后放行。".formatted(column, what);
    }

    static String foreignSource(String name, String code) {
        return "数据来源单位“%s”（%s）不是本地区的单位。请核对单位名称和代码；确需报送的，请信用办管理员先登记该单位。".formatted(shown(name), shown(code));
    }

    static String endedBureau(SourceUnits.SourceUnit bureau, @Nullable LocalDate decided) {
        var end = Objects.requireNonNull(bureau.ended());
        return "“%s”（%s）自 %s 起已不再存在，由“%s”承继；该单位不能在 %s 作出决定。请核对作出决定的日期；确为此后的决定的，决定机关应填“%s”。"
                .formatted(bureau.name(), bureau.code(), end.on(), end.successor(), decided, end.successor());
    }

    static String minor() {
        return "当事人未满18周岁。《民法典》第十七条、第十八条规定成年人为完全民事行为能力人，未成年人不建立信用记录，本行不予收录，请勿再次报送。";
    }

    /** V09: the row is in the store already, with the same content. */
    public static String duplicate(String documentNo) {
        return same(documentNo) + "已经收录，内容相同，未作变动。无需处理。";
    }

    /** V09: the same record came earlier in this file. */
    public static String duplicateInFile(int line) {
        return "与本文件第%d行内容相同，未重复收录。无需处理。".formatted(line);
    }

    /** V09: the record was there with other content. */
    public static String updated(String documentNo) {
        return same(documentNo) + "已经收录但内容不同，已按本行更新，原内容存入历史。如非有意更正，请核对。";
    }

    /** What makes two rows one record; an entry of the registry rests on no document, there is one for each subject. */
    private static String same(String documentNo) {
        return documentNo.isEmpty() ? "该主体的这项信息" : "同一文书号、机关和相对人的记录";
    }

    /** V10: the registry knows another name for the code. */
    public static String nameDiffers(String code, String known, String given) {
        return "统一社会信用代码%s登记的名称是“%s”，本行填写为“%s”。已收录，请核对名称或代码是否有误。".formatted(code, shown(known), shown(given));
    }

    /** A value short enough to read and without long numbers in clear. */
    static String shown(String value) {
        String masked = PrivacyScan.masked(value);
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
