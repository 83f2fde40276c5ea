package org.xinheng.definitions.measures;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with a measure besides its YAML; each has one broken fixture that asserts its words. */
public enum MeasureProblem implements Problem {
    MEASURE_NO_BASIS("措施“%s”没有依据，不得实施（全国失信惩戒措施基础清单，L4）。请在本时期内补上 basis。"),
    MEASURE_EXPIRED("措施“%s”自%s起没有有效依据。请补上接续的依据，或把本时期的 until 改为不晚于这一天。"),
    MEASURE_SCORE("措施“%s”不得由评分或等级触发（“%s”，L4、L5）；只能由名单或法律规定触发。请删去，改写 lists、polarity 或 statutes。"),
    MEASURE_TARGET_EMPTY("措施“%s”没有写明对象。请写 lists、polarity 或 statutes。"),
    MEASURE_TARGET("措施“%s”是%s，不得针对%s“%s”。请改正对象。"),
    MEASURE_LIST("措施“%s”的名单“%s”不存在。请改为国家名单或本地名单的编号。"),
    STATUTE_TWICE("措施“%s”把法律规定“%s”写了两次。请合并为一条。"),
    STATUTE_SAYS_NOTHING("措施“%s”的法律规定“%s”没有写明文书中要有哪些字样，任何一份文书都会触发。请在 says 中按字段写明。"),
    STATUTE_TERM("措施“%s”的法律规定“%s”的期限不对：at_least、at_most 须是时长（如 P1Y），且 at_most 不短于 at_least。请改正。"),
    STATUTE_ITEM("措施“%s”的法律规定“%s”所引信用信息事项“%s”不在目录中。请改为目录事项的编号。"),
    STATUTE_FIELD("措施“%s”的法律规定“%s”所引字段“%s”不在事项“%s”中。请改为该事项的字段代码。"),
    MEASURE_BEYOND("措施“%s”不在全国失信惩戒措施基础清单之内，地方文件不得增设惩戒措施（国办发〔2020〕49号，L4）。请在本时期补上 local_regulation，写明地方性法规名称和文号，或删去。"),
    MEASURE_BODY("措施“%s”的实施主体“%s”没有定义，任务无处可推送。请改用已定义的名称，或在 bodies 文件中补上它由谁承担。"),
    MEASURE_WIDENED("措施“%s”已由全国清单规定，下级不得另行改写。请删去，或另起编号并写明地方性法规。");

    private final String template;

    MeasureProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
