package org.xinheng.definitions.programmes;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with a programme besides its form; each has one broken fixture. */
public enum ProgrammeProblem implements Problem {
    PROGRAMME_NOBODY("“%s”没有牵头单位。请写 lead（本租户单位的 short_name）或 lead_outside（本租户以外的单位）。"),
    PROGRAMME_BUREAU("单位“%s”不在本租户的 bureaus 中。请改为已有的 short_name，或移到 %s_outside。"),
    PROGRAMME_BUREAU_TWICE("单位“%s”在“%s”中出现两次。请只留一处，牵头的不再写为配合。"),
    PROGRAMME_OWN_BUREAU("单位“%s”是本租户的单位。请移到 %s。"),
    PROGRAMME_DUE("due（%s）不应早于 from（%s）。请改正，或删去 due 表示长期。"),
    PROGRAMME_TARGET("目标期限 %s 不在“%s”的起止日期（%s 至 %s）之内。请改正。");

    private final String template;

    ProgrammeProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
