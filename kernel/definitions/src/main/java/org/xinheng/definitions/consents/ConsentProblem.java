package org.xinheng.definitions.consents;

import org.xinheng.definitions.yaml.Problem;

/** Everything that can be wrong with the law of consents besides its YAML; each has one broken fixture that asserts its words. */
public enum ConsentProblem implements Problem {
    CONSENT_PERSON("授权查询不得涉及自然人：个人信息须由本人依个人信息保护法单独同意，不在本授权之内（L5、L14）。请从 subjects 中删去 natural-person。"),
    CONSENT_TAKES("授权范围“%s”的 opens 与所含内容不符：grades 只开放已发布的评价等级，不得再写 acts、categories 等；其他须写明包含哪些信息。请改正。");

    private final String template;

    ConsentProblem(String template) {
        this.template = template;
    }

    @Override
    public String say(Object... blanks) {
        return template.formatted(blanks);
    }
}
