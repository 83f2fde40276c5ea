package org.xinheng.definitions.standard;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with a standard besides its YAML; each has one broken fixture that asserts its words. */
public enum StandardProblem implements Problem {
    NOT_A_STANDARD("这里应是评价标准，kind 却是“%s”。请改为 kind: standard，或移出 standards 文件夹。"),
    PERSONS_GRADED("自然人的信用评分只能用于激励，不得用于约束（国家发改委2019年7月说明，L5）。请写 incentive_only: true，或从 subjects 删去 natural-person。"),
    INCENTIVE_RULE("只用于激励的标准不得有一票否决、等级上限或降级（L5），规则“%s”却是 %s。请删去，或改为 at-worst。"),
    INCENTIVE_LIST("只用于激励的标准不得依据惩戒名单“%s”（L5）。请删去，或改为红名单。"),
    INCENTIVE_SUPERVISION(
            "只用于激励的标准不得带监管措施（L5），等级“%s”却有检查、抽查或从严的办理方式。请写 inspections_per_year: 0、sampling_rate: 0，channel 只用 green 或 routine。"),
    INCENTIVE_PUBLIC("自然人的等级不得向社会公开（个人信息保护法第二十五条）。请写 publish: false。"),
    BAD_PUBLISH("publish 的值“%s”不在 true、best、false 之中。要公开全部等级写 true，只公开最高等级（红榜）写 best，不公开写 false。"),
    SCOPE_EMPTY("适用范围没有内容。请写 name_has_any 或 records，或删去 scope。"),
    ID_TAKEN("编号“%s”在本版本内重复。请另起编号。"),
    BAD_PERIOD("“%s”的值“%s”不是时长。请写成 P2Y（两年）、P6M（六个月）或 P30D（三十天）。"),
    TOO_MANY_DECIMALS("“%s”的值 %s 小数位过多，最多%s位。请改正。"),
    ONE_OF("这里应在“%s”中恰好写一项，现有%s项。请改正。"),
    UNKNOWN_ITEM("目录中没有事项“%s”。请改为国家或地方目录已有的编号，或由插件带来该事项。"),
    UNKNOWN_FIELD("事项“%s”没有字段“%s”。请改为该事项已有的字段代码。"),
    UNKNOWN_VALUE("字段“%s”不会出现“%s”，这一条件永远不成立。请改为目录中该字段的取值。"),
    UNKNOWN_LIST("没有名单“%s”，规则永远不会生效。请改为国家名单的编号，或由插件在 definitions/lists 中带来该名单。"),
    UNKNOWN_STANDARD("没有评价标准“%s”，规则永远不会生效。请改为 public-credit 或本插件的标准编号。"),
    UNKNOWN_FOREIGN_GRADE("评价标准“%s”没有等级“%s”。请改为该标准已有的等级。"),
    NOT_A_NUMBER("事项“%s”的字段“%s”不是数值，什么也量不出来。请改为数值字段，或用 values 给出对照表。"),
    NEGATIVE_WORTH("“%s”的权重和扣分都应写成正数。请去掉负号。"),
    RANGE_EMPTY("从%s到%s没有任何数值。请让 from 小于 until。"),
    RANGE_MISSING("按数值触发的规则应写 from 或 until。请补上。"),
    RULE_JAVA("规则不能用 Java 指标触发。请改用数据能表达的条件。"),
    UNKNOWN_INDICATOR("插件没有编号为“%s”的 Java 指标。请改正编号，或在 SectorPlugin.indicators() 中提供。"),
    UNKNOWN_TUNABLE("本版本没有参数“%s”。请在 parameters 中补上，或直接写分值。"),
    TUNABLE_OUTSIDE("参数“%s”的标准值%s不在%s至%s之间。请改正。"),
    TUNABLE_UNUSED("参数“%s”没有被用到，调整它不会改变任何结果。请删去，或在指标、等级中引用。"),
    TUNABLE_ORDER("参数的范围会打乱等级：“%s”的起点可达%s，不低于“%s”可至的%s。请收窄 least 和 most。"),
    TUNABLE_UNREACHABLE("参数“%s”取%s时，等级“%s”无法达到：得分只能在%s到%s之间。请收窄 least 和 most。"),
    KNOTS_ORDER("折线各点的 at 应逐点增大，现为%s，前一点为%s。请改正。"),
    KNOTS_FEW("折线至少要有两个点。请补上，或改用 bands。"),
    BAND_GAP("分档之间有空档：%s到%s没有分值。请让前一档的 until 等于后一档的 from。"),
    BAND_OVERLAP("分档重叠：前一档到%s，本档却从%s起。请让前一档的 until 等于后一档的 from。"),
    BAND_OPEN("%s一档应不写%s，否则有的数值没有分值。请删去。"),
    PER_EVENT_COUNTS("逐条计分只能用于条数。请删去“%s”，或改用 bands 分档。"),
    STEPS_ORDER("加重的起算次数应从2起逐级增大，现为%s。请改正。"),
    FLOOR_ABOVE_CAP("下限%s高于上限%s。请改正。"),
    SUM_WRONG("起始分与各组上限之和为%s，应等于总分上限%s。请调整各组上限或总分上限。"),
    WEIGHTS_WRONG("各组权重之和为%s%%，应为100%%。请调整权重。"),
    WEIGHT_UNWANTED("按 sum 汇总时不用权重。请删去 weight，或改为 combine: weighted。"),
    WEIGHT_NOT_TUNABLE("按 indicators 汇总的标准和直接加减的组不能用 weight_parameter。请删去，或改变 combine。"),
    TUNABLE_WEIGHT("权重参数“%s”应以整数百分比为标准值（按 sum 汇总时为100），least 不小于0。请改正。"),
    ADDED_UNWANTED("按 sum 汇总时各组都直接相加，不用写 added。请删去，或改变 combine。"),
    CRITERION_WEIGHT_UNWANTED("只有 combine: indicators 的标准才给二级指标写 weight。请删去，或改变 combine。"),
    GROUP_WEIGHT_WRONG("本组各指标权重之和为%s%%，组的权重却写%s%%。请改正其一。"),
    SUPERVISION_ORDER("等级“%s”优于“%s”，监管却更严。请让等级越高，检查、抽查越少，办理越便利。"),
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
