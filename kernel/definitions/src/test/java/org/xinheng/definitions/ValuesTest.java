package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void bothSemicolonsSeparateAndBlanksAreDropped() {
        assertThat(Values.split("警告； 罚款;;没收违法所得、没收非法财物；")).containsExactly("警告", "罚款", "没收违法所得、没收非法财物");
        assertThat(Values.split("  罚款 ")).containsExactly("罚款");
        assertThat(Values.split(" ")).isEmpty();
    }
}
