package org.xinheng.kernel.intake.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.kernel.intake.Tables.penalty;
import static org.xinheng.kernel.intake.Tables.permit;
import static org.xinheng.kernel.intake.Tables.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.intake.Tables;
import org.xinheng.kernel.intake.heads.HeadFinder;
import org.xinheng.kernel.intake.sheet.SheetRow;

/** Every rule and every sentence, on rows with one thing wrong. */
class RowCheckerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Definitions LAW = Definitions.national();
    private static final SourceUnits SOURCES = new SourceUnits(
            List.of(new SourceUnits.SourceUnit(new UUID(0, 1), Tables.BUREAU_CODE, Tables.BUREAU, null)), null);
    private static final String CODE = "行政相对人代码_1(统一社会信用代码)";

    @Test
    void correctRowsAreAccepted() {
        assertThat(check(permit(1))).isEmpty();
        assertThat(check(penalty(1))).isEmpty();
    }

    @Test
    void v01ABlankMandatoryColumn() {
        assertThat(check(with(permit(1), "行政相对人名称", " 　"))).containsExactly("V01 reject “行政相对人名称”是必填项，现为空白。请补填后重新上传。");
    }

    @Test
    void v01APlaceholderInAMandatoryColumn() {
        for (String placeholder : List.of("无", "/", "-", "null", "NULL", "测试", "——")) {
            assertThat(check(with(permit(1), "行政相对人名称", placeholder)))
                    .containsExactly("V01 reject “行政相对人名称”是必填项，不能用“%s”代替。请填写真实内容后重新上传。".formatted(placeholder));
        }
    }

    @Test
    void aPlaceholderInAnOptionalColumnIsABlank() {
        assertThat(check(with(permit(1), "备注", "无"))).isEmpty();
    }

    @Test
    void v01AFailedFormula() {
        assertThat(check(permit(1), "许可内容", "#REF!", SheetRow.Kind.ERROR))
                .containsExactly("V01 reject “许可内容”的单元格是公式错误（#REF!）。请改成文字或数值后重新上传。");
    }

    @Test
    void v02ATextThatIsTooLong() {
        assertThat(check(with(permit(1), "行政许可决定文书号", "长".repeat(200))))
                .containsExactly("V02 reject “行政许可决定文书号”有200个字，超过64个字的上限。请精简后重新上传。");
    }

    @Test
    void rareSignsCountAsOne() {
        assertThat(check(with(permit(1), "行政许可决定文书号", "𠮷".repeat(64)))).isEmpty();
    }

    @Test
    void v03AValueOutsideTheList() {
        assertThat(check(with(permit(1), "许可类别", "一般许可")))
                .containsExactly("V03 reject “许可类别”的“一般许可”不在规定取值内。请改为：普通、特许、认可、核准、登记、其他。");
    }

    @Test
    void v03OneOfSeveralValuesOutsideTheListAndNothingElseIsSaidAboutAmounts() {
        assertThat(check(with(penalty(1), "处罚类别", "罚款；罚金")))
                .singleElement()
                .asString()
                .startsWith("V03 reject “处罚类别”的“罚金”不在规定取值内。请改为：警告、");
    }

    @Test
    void codesAndSynonymsOfTheListAreUnderstood() {
        assertThat(check(with(permit(1), "许可类别", "01"))).isEmpty();
        assertThat(check(with(permit(1), "许可类别", "01普通"))).isEmpty();
        assertThat(check(with(permit(1), "行政相对人类别", "法人"))).isEmpty();
    }

    @Test
    void v04ANaturalPersonWithTheCodeOfAFirm() {
        assertThat(check(with(permit(1), "行政相对人类别", "自然人", "法定代表人", "", "证件类型", "身份证", "证件号码", "11010519491231002X")))
                .containsExactly("V04 reject 主体类别为“自然人”时“%s”必须为空。请清空该列，或更正主体类别。".formatted(CODE));
    }

    @Test
    void v04AFirmWithoutCode() {
        assertThat(check(with(permit(1), CODE, "")))
                .containsExactly("V04 reject 主体类别为“法人及非法人组织”时必须填写“%s”，现为空白。请补填，或更正主体类别。".formatted(CODE));
    }

    @Test
    void v05AWrongCheckSign() {
        assertThat(check(with(permit(1), CODE, "91331102MA4A02G780")))
                .singleElement()
                .asString()
                .startsWith("V05 reject “%s”的“91331102MA4A02G780”不正确：统一社会信用代码校验位应为“H”，现为“0”".formatted(CODE));
    }

    @Test
    void v05ACodeThatIsTooShort() {
        assertThat(check(with(permit(1), "许可机关统一社会信用代码", "123")))
                .containsExactly("V05 reject “许可机关统一社会信用代码”的“123”不正确：统一社会信用代码应为18位，现为3位，请核对是否多填、漏填或被表格转成了科学计数。");
    }

    @Test
    void v05ACodeThatBecameScientificIsSaidToBeLost() {
        String sentence = "V05 reject “%s”被表格转成了科学计数“9.13301E+17”，后面的位数已丢失。请把该列设置为“文本”格式，对照原件重新录入完整代码。".formatted(CODE);
        assertThat(check(with(permit(1), CODE, "9.13301E+17"))).containsExactly(sentence);
        assertThat(check(permit(1), CODE, "9.13301E+17", SheetRow.Kind.NUMBER)).containsExactly(sentence);
    }

    @Test
    void v05ALicenceNumberThatLostItsDigits() {
        assertThat(check(permit(1), "许可编号", "3.301022026E+17", SheetRow.Kind.NUMBER))
                .containsExactly("V05 reject “许可编号”被表格转成了科学计数“3.301022026E+17”，后面的位数已丢失。请把该列设置为“文本”格式，对照原件重新录入完整代码。");
    }

    @Test
    void lowerCaseFullWidthAndBlanksInACodeArePutRight() {
        String code = Tables.code('9', '1', 1);
        assertThat(check(with(permit(1), CODE, code.toLowerCase(java.util.Locale.ROOT))))
                .isEmpty();
        assertThat(check(with(permit(1), CODE, " " + code.replace('9', '９').replace('1', '１') + "　")))
                .isEmpty();
        assertThat(check(with(permit(1), CODE, "'" + code))).isEmpty();
    }

    @Test
    void v05TheStandInCodeIsForIndividualBusinessesOnly() {
        assertThat(check(with(permit(1), CODE, "00000000000000000X")))
                .containsExactly("V05 reject “%s”填的是无代码个体工商户的占位代码，不能用于其他主体。请填写18位统一社会信用代码。".formatted(CODE));
        assertThat(check(with(permit(1), CODE, "00000000000000000X", "行政相对人类别", "个体工商户")))
                .isEmpty();
    }

    @Test
    void v05ADivisionThatNobodyKnowsIsAWarning() {
        var code = UnifiedCreditCode.of('9', '1', "999999", OrganisationCode.ofBody("MA000001"));
        assertThat(check(with(permit(1), CODE, code.toString())))
                .containsExactly("V05 warn “%s”第3至8位的行政区划“999999”不在现行区划表中，已收录。请对照证照核对。".formatted(CODE));
    }

    @Test
    void v05ARegistrarThatNobodyKnowsIsAWarning() {
        var code = UnifiedCreditCode.of('2', '5', "331102", OrganisationCode.ofBody("MA000001"));
        assertThat(check(with(permit(1), CODE, code.toString())))
                .containsExactly("V05 warn “%s”前两位“25”不是已知的登记管理部门和机构类别，已收录。请对照证照核对。".formatted(CODE));
    }

    @Test
    void v06AnIdentityNumberThatFailsItsCheckIsNotShown() {
        assertThat(check(with(
                        permit(1),
                        "行政相对人类别",
                        "自然人",
                        CODE,
                        "",
                        "法定代表人",
                        "",
                        "证件类型",
                        "身份证",
                        "证件号码",
                        "110105194912310021")))
                .containsExactly("V06 reject “证件号码”不正确：公民身份号码校验位不对，请对照证件核对全部18位。");
    }

    @Test
    void v07ADayThatDoesNotExist() {
        assertThat(check(with(permit(1), "许可决定日期", "2026-02-30")))
                .containsExactly("V07 reject “许可决定日期”的“2026-02-30”不是有效日期。请按“2026-09-03”的样式填写真实存在的日期。");
    }

    @Test
    void v07ADecisionInTheFuture() {
        assertThat(check(with(permit(1), "许可决定日期", "2026-11-23", "有效期自", "2026-11-23")))
                .containsExactly("V07 reject “许可决定日期”为2026-11-23，晚于报送当天（2026-11-22）。请核对日期后重新上传。");
    }

    @Test
    void v07LongTermIsNoDayOfDecision() {
        assertThat(check(with(permit(1), "许可决定日期", "2099-12-31")))
                .containsExactly("V07 reject “许可决定日期”为2099-12-31，这个日期只用来表示有效期“长期”。请填写真实日期。");
    }

    @Test
    void v07AValidityThatEndsBeforeItBegins() {
        assertThat(check(with(permit(1), "有效期至", "2026-11-15")))
                .containsExactly("V07 reject “有效期自”（2026-11-16）晚于“有效期至”（2026-11-15）。请核对两个日期后重新上传。");
    }

    @Test
    void longTermIsUnderstoodInWords() {
        assertThat(check(with(permit(1), "有效期至", "长期"))).isEmpty();
    }

    @Test
    void v08AFineWithoutItsAmount() {
        assertThat(check(with(penalty(1), "罚款金额(万元)", "")))
                .containsExactly("V08 reject 处罚种类要求填写“罚款金额(万元)”，现为空白。请按“万元”补填，例如2000元填0.2。");
    }

    @Test
    void v08AnAmountWithoutItsKind() {
        assertThat(check(with(penalty(1), "没收违法所得、没收非法财物的金额(万元)", "3")))
                .containsExactly("V08 reject 处罚种类不含对应的金额处罚，却填写了“没收违法所得、没收非法财物的金额(万元)”（3）。请清空该列，或补充处罚种类。");
    }

    @Test
    void v08ALicenceWithoutAndBesideItsKind() {
        assertThat(check(with(penalty(1), "处罚类别", "罚款;暂扣或者吊销许可证、暂扣或者吊销执照")))
                .containsExactly("V08 reject 处罚种类含暂扣或吊销证照，必须填写“暂扣或吊销证照名称及编号”，现为空白。请补填证照名称及编号。");
        assertThat(check(with(penalty(1), "暂扣或吊销证照名称及编号", "许可证 XK1")))
                .containsExactly("V08 reject 处罚种类不含暂扣或吊销证照，“暂扣或吊销证照名称及编号”应为空。请清空该列，或补充处罚种类。");
    }

    @Test
    void v08NoAmount() {
        assertThat(check(with(penalty(1), "罚款金额(万元)", "两千")))
                .containsExactly("V08 reject “罚款金额(万元)”的“两千”不是有效金额。请填写以“万元”为单位的数字，最多6位小数，例如2000元填0.2。");
        assertThat(check(with(penalty(1), "罚款金额(万元)", "-1")))
                .singleElement()
                .asString()
                .startsWith("V08 reject");
        assertThat(check(with(penalty(1), "罚款金额(万元)", "0.1234567")))
                .singleElement()
                .asString()
                .startsWith("V08 reject");
    }

    @Test
    void v08YuanTakenForTenThousands() {
        assertThat(check(with(penalty(1), "罚款金额(万元)", "2000")))
                .containsExactly("V08 warn “罚款金额(万元)”填写为2000万元，与“处罚内容”所写的2000元（0.2万元）不一致，可能把元当成了万元。已收录，请核对后更正。");
    }

    @Test
    void v08AUnitInTheAmountIsPutRightAndSaid() {
        assertThat(check(with(penalty(1), "罚款金额(万元)", "2,000元")))
                .containsExactly("V08 warn “罚款金额(万元)”以万元为单位，单元格却写了“2,000元”，已按0.2万元收录。请核对，并只填数字。");
        assertThat(check(with(penalty(1), "罚款金额(万元)", "0.2万元"))).hasSize(1);
        assertThat(check(with(penalty(1), "罚款金额(万元)", "０．２"))).isEmpty();
    }

    @Test
    void v08SumsInTheTextThatAddUpAgree() {
        assertThat(check(with(penalty(1), "处罚内容", "罚款1,500元，并处罚款500元。"))).isEmpty();
        assertThat(check(with(penalty(1), "处罚内容", "罚款0.2万元。"))).isEmpty();
    }

    @Test
    void v13EachKindOfPrivateContentHoldsTheRow() {
        assertThat(check(with(penalty(1), "违法事实", "当事人身份证号11010519491231002X。")))
                .containsExactly("V13 hold “违法事实”含有公民身份号码，不得向社会公示。本行已收录但暂不公示；请删去后重新上传，或由部门负责人核实后放行。");
        assertThat(check(with(penalty(1), "违法事实", "联系人13812345678。")))
                .singleElement()
                .asString()
                .contains("含有电话号码");
        assertThat(check(with(penalty(1), "处罚内容", "罚款2000元，汇入6222020200112233446账户。"))
                        .toString())
                .contains("银行账号");
        assertThat(check(with(penalty(1), "违法事实", "住址丽水市某路1号。")))
                .singleElement()
                .asString()
                .contains("含有家庭住址");
    }

    @Test
    void v14ASourceThatIsNotOfThisPlace() {
        String other = Tables.code('1', '1', 950);
        assertThat(check(with(permit(1), "数据来源单位", "别处市农业农村局", "数据来源单位统一社会信用代码", other)))
                .containsExactly(
                        "V14 reject 数据来源单位“别处市农业农村局”（%s）不是本地区的单位。请核对单位名称和代码；确需报送的，请信用办管理员先登记该单位。".formatted(other));
    }

    @Test
    void allReasonsAreSaidAtOnceTheLowestRuleFirst() {
        assertThat(check(with(permit(1), "许可类别", "一般许可", "许可决定日期", "2026-02-30", "行政相对人名称", "")))
                .extracting(reason -> reason.substring(0, 3))
                .containsExactly("V01", "V03", "V07");
    }

    private static List<String> check(Map<String, String> cells) {
        return check(cells, "", "", SheetRow.Kind.TEXT);
    }

    private static List<String> check(Map<String, String> cells, String head, String text, SheetRow.Kind kind) {
        List<String> heads = List.copyOf(cells.keySet());
        var match = new HeadFinder(LAW.catalogue().items(), TODAY).match(heads);
        var plan = new RowPlan(match.item(), match.version(), match.columnsOf(), match.set(), false);
        var row = new SheetRow();
        row.begin(2);
        for (int i = 0; i < heads.size(); i++) {
            boolean special = heads.get(i).equals(head);
            row.set(i, special ? text : cells.getOrDefault(heads.get(i), ""), special ? kind : SheetRow.Kind.TEXT);
        }
        return new RowChecker(plan, SOURCES, TODAY)
                .check(row, 1).reasons().stream()
                        .map(reason -> reason.rule() + " " + reason.verdict().wire() + " " + reason.sentence())
                        .toList();
    }
}
