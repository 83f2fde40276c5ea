package org.xinheng.kernel.commitments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void aFindingSaysWhatItMustSay() {
        assertThatThrownBy(() -> Finding.of(Fulfilment.PARTLY, "核查", null, ""))
                .hasMessage("履行情况认定有3处需要补正，请按所列内容修改后重新提交。");
        assertThatThrownBy(() -> Finding.of(Fulfilment.WHOLLY, "现场核查均已完成。", "仍有一项未完成。", null))
                .hasMessage("履行情况认定有1处需要补正，请按所列内容修改后重新提交。");
        assertThatThrownBy(() -> Finding.of(null, "现场核查均已完成。", null, null)).hasMessage("履行情况认定有1处需要补正，请按所列内容修改后重新提交。");
    }
}
