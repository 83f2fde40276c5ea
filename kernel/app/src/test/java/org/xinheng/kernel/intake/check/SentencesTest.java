package org.xinheng.kernel.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that no column of the national items calls forth today, but a local item can. */
class SentencesTest {

    @Test
    void aColumnThatAnotherColumnCallsFor() {
        assertThat(Sentences.conditionMissing("备注")).isEqualTo("按本行其他内容必须填写“备注”，现为空白。请补填后重新上传。");
    }

    @Test
    void aColumnThatAnotherColumnRulesOut() {
        assertThat(Sentences.conditionForbidden("备注", "说明")).isEqualTo("按本行其他内容不应填写“备注”，现为“说明”。请清空该列，或核对类别是否选错。");
    }

    @Test
    void aSubjectThatTheItemDoesNotTake() {
        assertThat(Sentences.subjectNotAllowed("行政奖励", "自然人")).isEqualTo("“行政奖励”不收录“自然人”的信息。请核对“行政相对人类别”，确属该类别的不必报送。");
    }

    @Test
    void aSecondaryNumberThatLooksWrong() {
        assertThat(Sentences.oddNumber("行政相对人代码_2(工商注册号)", "校验位应为“8”，请核对。"))
                .isEqualTo("“行政相对人代码_2(工商注册号)”：校验位应为“8”，请核对。本行已收录。");
    }
}
