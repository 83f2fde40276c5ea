package org.xinheng.definitions.indicators;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with a table of indicators besides its form; each has one broken fixture. */
public enum IndicatorProblem implements Problem {
    INDICATOR_UNIT("指标“%s”取自 %s，单位应为 %s。请改正 unit，或删去 figure 改为人工填报。"),
    INDICATOR_TARGET("指标“%s”的目标 %s 不在 0 到 %s 之间。请改正。"),
    INDICATOR_POINTS("“%s”的分值为 %s，其下各项合计 %s。请核对。"),
    INDICATOR_NONE("“%s”之下既没有 groups 也没有 indicators。请补充，或删去这一项。");

    private final String template;

    IndicatorProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
