package org.xinheng.definitions.yaml;

/** Everything that can be wrong with a definition; each has one broken fixture that asserts its words. */
public enum DefinitionProblem implements Problem {
    YAML_BROKEN("不是有效的YAML。请检查本行前后的缩进、冒号和引号。"),
    NOT_A_DEFINITION("文件内容应为“键: 值”的形式。请以 kind: 开头。"),
    UNKNOWN_KIND("不认识的文件种类“%s”。请改为：%s。"),
    UNKNOWN_KEY("不认识的键“%s”。请删去，或改为：%s。"),
    DUPLICATE_KEY("键“%s”在同一处出现两次。请只保留一个。"),
    MISSING_KEY("缺少“%s”。请补上。"),
    MISSING_BASIS("本段规定了生效日期，却没有写依据。请在本段内补上 basis，写明 act 和 article。"),
    WRONG_TYPE("“%s”应为%s，现为%s。请改正。"),
    BAD_DATE("“%s”的值“%s”不是日期。请写成 2026-01-31 的样子。"),
    BAD_NUMBER("“%s”应在%s到%s之间，现为%s。请改正。"),
    UNKNOWN_VALUE("“%s”的值“%s”不在可选范围内。请改为：%s。"),
    EMPTY_LIST("“%s”没有内容。请至少写一项。"),
    BAD_ID("编号“%s”不合规则。请只用小写字母、数字和连字符，并以字母开头。"),
    ID_REUSED("编号“%s”已在 %s 使用。编号一经使用不得重复，请另起编号。"),
    PERIOD_REVERSED("until（%s）应晚于 from（%s）。请改正时期。"),
    PERIOD_OVERLAP("本段时期与第%s行的一段重叠。请让前一段的 until 不晚于后一段的 from。"),
    VERSION_ORDER("版本号应为%s，现为%s。请按生效先后从1起连续编号。"),
    FIELD_REUSED("字段代码“%s”重复。请改用另一个代码。"),
    HEAD_AMBIGUOUS("列名“%s”同时指向字段“%s”和“%s”。请只留给其中一个。"),
    UNKNOWN_FIELD("这里提到的字段“%s”不存在。请改为本事项已有的字段代码。"),
    VALUES_MISSING("字段“%s”是单选或多选，却没有可选值。请补上 values。"),
    VALUES_UNWANTED("字段“%s”不是单选或多选，不应有可选值。请删去 values，或把 type 改为 enum 或 codes。"),
    FIELD_WIDER_THAN_ITEM("字段“%s”的公开范围比事项更宽。请改为“%s”或更窄。"),

    L1_LOCAL_REGULATION("地方补充目录事项须有地方性法规（全国公共信用信息基础目录，L1）。请在本版本补上 local_regulation，写明条例名称和文号。"),
    L2_DOCUMENT("失信行为须以生效文书认定（国办发〔2020〕49号，L2）。请设置必填的%s字段（role: %s）。"),
    L3_TOPIC("“%s”不得纳入自然人信用记录，除非地方性法规有规定（%s，L3）。请删去自然人，或补上 local_regulation。"),
    L11_FIELD("字段“%s”含有禁止采集的信息“%s”（%s，L11）。请删去该字段。"),
    L13_SENSITIVE("字段“%s”含有敏感个人信息“%s”，不得公开（%s，L13）。请把 sensitivity 改为 sensitive 或 secret。"),
    L13_CHILDREN("字段“%s”涉及不满十四周岁未成年人，不得公开（%s，L13）。请把 disclosure 改为 authorised。"),
    L15_AGE("自然人事项的最低年龄不得小于18周岁（完全民事行为能力，L15），现为%s。请改为18或更大。"),

    LIST_LEVEL("这里的名单只能是“%s”。请把 level 改为 %s。"),
    LIST_TERM("名单的期限“%s”不是时长；列入名单都须有期限。请写成 P3Y（三年）或 P6M（六个月）。"),
    LIST_EXTENSION("延长期限的下限%s长于上限%s。请改正。"),
    LIST_LOCAL_REGULATION("仅在本地区实施的失信名单须由地方性法规设定（国办发〔2020〕49号第六条，L6）。请在本版本补上 local_regulation，写明条例名称和文号，或删去本名单。"),
    LIST_NOTICE("列入失信名单前须告知事由、依据和权利（国办发〔2020〕49号第七条，L6）。请补上 notice，写明陈述申辩和听证期限所用的参数。"),
    LIST_EXIT("名单须写明移出条件、移出程序和救济途径（国办发〔2020〕49号第八条，L18）。请补上 procedure 和 removal。"),
    LIST_REPAIR("提前移出的最短期限%s不短于列入期限%s，等于不能修复。请改正，或删去 repair。"),
    LIST_CLOCK("名单期限“%s”不是以工作日计的参数。请改为 parameters 中已有的编号，如 list-statement-within。"),
    LIST_COMMENT("地方名单的认定标准须公开征求意见不少于%s日（国办发〔2020〕49号，L6），现为%s。请在本版本补正 comment 的 from 和 until。"),
    LIST_COMMENT_LATE("征求意见至%s结束，认定标准却自%s起施行。请先征求意见，后施行。"),

    UNKNOWN_ITEM("要收紧的事项“%s”不存在。请改为国家目录或上级目录已有的编号。"),
    WIDER_DISCLOSURE("下级不得放宽公开范围：上级为“%s”，这里为“%s”。请改为同样或更窄的范围。"),
    LONGER_DEADLINE("下级不得延长公示时限：上级为%s个工作日，这里为%s个工作日。请改为同样或更短。"),
    LONGER_PUBLICITY("下级不得延长公示期：上级为%s个月，这里为%s个月。请改为同样或更短。"),
    PUBLICITY_FIXED("本事项的公示期由公示规则或有效期决定，下级不得另定。请删去 publicity_months。"),
    LEVEL_NOT_ALLOWED("这里的事项只能是“%s”。请把 level 改为 %s。"),
    REQUIRED_REMOVED("下级不得取消上级的必填要求：字段“%s”。请改为 always 或删去这一行。"),
    WIDER_PARAMETER("下级不得放宽参数“%s”：上级为%s，这里为%s。请改为同样或更严。"),
    UNKNOWN_PARAMETER("参数“%s”没有定义。请改为已有参数的编号，或补上 label、unit、stricter 使其成为新参数。"),
    UNKNOWN_STANDARD("没有评价标准“%s”，或它不是平台自带的标准。请改为平台自带标准的编号。"),
    UNKNOWN_TUNED("标准“%s”在这一时期没有参数“%s”。请改为该标准 parameters 中的编号。"),
    TUNED_OUTSIDE("参数“%s”只能在%s至%s之间调整，现为%s。请改到幅度以内。"),

    TERM_REVERSED("最短公示期%s个月长于最长公示期%s个月。请改正。"),
    CLASS_MISSING("没有写明“%s”一类的公示期。请在 classes 内补上。"),
    UNKNOWN_PUBLICITY("没有公示规则“%s”。请改为 publicity 文件中 regimes 的编号。"),
    PUBLICITY_PERIOD("修复规则的时期应与公示规则“%s”相同（%s 至 %s）。请改正 from 和 until。"),
    UNKNOWN_CLOCK("时限“%s”不是已定义的参数，或其单位不是“%s”。请改为 parameters 中的编号。"),
    MATERIAL_REUSED("材料编号“%s”在本规则内重复。请另起编号。"),
    PROOF_MISSING("没有一份必交材料能在任何情形下证明义务已履行。请补上 proves: fulfilment 且不限 kinds 和 classes 的材料。"),
    BAR_FOR_ALL("不可修复的情形“%s”没有写明 kinds 或 texts，将排除所有人。请写明适用的处罚种类或字句。"),
    DEPARTMENT_UNDECIDED("主管部门规则“%s”须给出结论。请把 outcome 改为 stop 或 keep。"),
    UNKNOWN_BLANK("文书中有不认识的空“{%s}”。请改为：%s。"),
    SEED_EMPTY("历表中没有%s年的放假安排。请把 seeded 改为 false 并写明 days_off 和 make_up_days，或等通知公布。"),
    DAY_OUTSIDE_YEAR("日期%s不在%s年内。请移到相应年份的文件。"),

    UNKNOWN_DIVISION("行政区划代码“%s”不在GB/T 2260内。请改为6位有效代码。"),
    GROUP_DIVISION("行政区划代码“%s”在GB/T 2260中是“%s”，只用于汇总，没有自己的人民政府。请改为该市、区或县自己的代码。"),
    BAD_TOWN_CODE("镇街代码“%s”不对：镇街（kind: town）须写9位代码，前6位与 division_code（%s）相同；其他租户不写。请改正 town_code。"),
    BAD_UNIFIED_CODE("单位“%s”的代码不对：%s"),
    BUREAU_REUSED("单位代码“%s”在本租户内重复。请核对后改正。"),
    BAD_SLUG("租户标识“%s”应与所在文件夹“%s”相同，并只用小写字母、数字和连字符。请改正。"),
    HOST_REUSED("域名“%s”已被租户“%s”使用。请改用另一个域名。"),
    UNKNOWN_PARENT("上级租户“%s”不存在。请先建立上级，或改正 parent。"),
    BAD_COLOUR("颜色“%s”应写成 #1F6F54 的样子。请改正。"),
    EMBLEM_MISSING("找不到徽标文件“%s”。请把SVG文件放到租户文件夹内，或改正 emblem。"),
    ASSERTION_FAILED("断言不成立：%s应为%s，实为%s。请核对数据，或改正 assertions.yaml。"),
    ASSERTIONS_MISSING("租户“%s”没有 assertions.yaml。请补上事项数、单位数等断言。");

    private final String template;

    DefinitionProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
