package org.xinheng.definitions.standard;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with a standard besides its YAML; each has one broken fixture that asserts its words. */
public enum StandardProblem implements Problem {
    NOT_A_STANDARD("这里应是评价标准，kind 却是“%s”。请改为 kind: standard，或移出 standards 文件夹。"),
    PERSONS_GRADED("自然人的信用评分只能用于激励，不得用于约束（国家发改委2019年7月说明，L5）。请从 subjects 删去 natural-person。"),
    SCOPE_EMPTY("适用范围没有内容。请写 name_has_any 或 records，或删去 scope。"),
    ID_TAKEN("编号“%s”在本版本内重复。请另起编号。"),
    BAD_PERIOD("“%s”的值“%s”不是时长。请写成 P2Y（两年）、P6M（六个月）或 P30D（三十天）。"),
    TOO_MANY_DECIMALS("“%s”的值 %s 小数位过多，最多%s位。请改正。"),
    ONE_OF("这里应在“%s”中恰好写一项，现有%s项。请改正。"),
    UNKNOWN_ITEM("目录中没有事项“%s”。请改为国家或地方目录已有的编号，或由插件带来该事项。"),
    UNKNOWN_FIELD("事项“%s”没有字段“%s”。请改为该事项已有的字段代码。"),
    UNKNOWN_INDICATOR("插件没有编号为“%s”的 Java 指标。请改正编号，或在 SectorPlugin.indicators() 中提供。"),
    UNKNOWN_TUNABLE("本版本没有参数“%s”。请在 parameters 中补上，或直接写分值。"),
    TUNABLE_OUTSIDE("参数“%s”的标准值%s不在%s至%s之间。请改正。"),
    BAND_GAP("分档之间有空档：%s到%s没有分值。请让前一档的 until 等于后一档的 from。"),
    BAND_OVERLAP("分档重叠：前一档到%s，本档却从%s起。请让前一档的 until 等于后一档的 from。"),
    BAND_OPEN("%s一档应不写%s，否则有的数值没有分值。请删去。"),
    PER_EVENT_COUNTS("逐条计分只能用于条数。请删去“%s”，或改用 bands 分档。"),
    STEPS_ORDER("加重的起算次数应从2起逐级增大，现为%s。请改正。"),
    FLOOR_ABOVE_CAP("下限%s高于上限%s。请改正。"),
    SUM_WRONG("起始分与各组上限之和为%s，应等于总分上限%s。请调整各组上限或总分上限。"),
    WEIGHTS_WRONG("各组权重之和为%s%%，应为100%%。请调整权重。"),
    WEIGHT_UNWANTED("按 sum 汇总时不用权重。请删去 weight，或改为 combine: weighted。"),
    GRADE_ORDER("等级应从高到低排列：“%s”的 from 为%s，应低于上一级的%s。请调整次序。"),
    GRADE_GAP("等级“%s”与“%s”之间有空档：%s到%s分没有等级。请让低一级的 until 等于高一级的 from。"),
    GRADE_OVERLAP("等级“%s”与“%s”重叠：%s到%s分属于两个等级。请让低一级的 until 等于高一级的 from。"),
    GRADE_ENDS("最高等级“%s”不应写 until，最低等级“%s”的 from 应不高于总分下限%s。请改正。"),
    GRADE_UNREACHABLE("等级“%s”无法达到：实际得分只能在%s到%s之间，也没有规则直接定为该级。请调整分数段或指标。"),
    UNKNOWN_GRADE("没有等级“%s”，或它没有分数段。请改为 grades 中有分数段的等级。"),
    NEWCOMER_GRADE("观察期的等级“%s”应在 grades 中，且不写 from 和 until。请改正。"),
    GRADE_WANTED("规则“%s”应写明 grade。请补上；只有 one-level-down 不用写。"),
    BAD_COLOUR("颜色“%s”应写成 #1F6F54 的样子。请改正。");

    private final String template;

    StandardProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
