package org.xinheng.kernel.workbench.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.workbench.exports.ExportedTable.Column;

class ExportedTableTest {

    private static final ExportedTable<String> WORDS = new ExportedTable<String>("words", "词")
            .with("word", "词", 10, word -> word)
            .with("size", "长度", 6, String::length)
            .with("size", "空", 6, String::isEmpty);

    private static List<String> heads(String ids) {
        return WORDS.chosen(ids).stream().map(Column::head).toList();
    }

    @Test
    void noChoiceMeansEveryColumn() {
        assertThat(heads("")).containsExactly("词", "长度", "空");
    }

    @Test
    void aChoiceKeepsItsOwnOrderAndNamesAColumnOnce() {
        assertThat(heads("size, word,size")).containsExactly("长度", "空", "词");
    }

    @Test
    void whatIsNoColumnIsRefusedWithTheColumnsThereAre() {
        assertThatThrownBy(() -> heads("sound")).hasMessageContaining("可用的列：word、size");
    }
}
