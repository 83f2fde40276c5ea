package org.xinheng.kernel.intake.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.kernel.intake.Tables.permit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.intake.sheet.TableFile;

class HeadFinderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HeadFinder FINDER =
            new HeadFinder(Definitions.national().catalogue().items(), TODAY);
    private static final List<String> HEADS = List.copyOf(permit(1).keySet());

    @TempDir
    Path folder;

    @Test
    void theHeadIsFoundBelowATitleAndBlankRowsInAnyOrder() throws IOException {
        List<String> shuffled = new ArrayList<>(HEADS);
        Collections.reverse(shuffled);

        var match = find("行政许可信息公示表,,,\n\n填报单位：某局,,\n" + String.join(",", shuffled) + "\n");

        assertThat(match.item().id()).isEqualTo("administrative-permit");
        assertThat(match.position()).isEqualTo(4);
        assertThat(match.columnsOf().get("XK_XDR_MC")).containsExactly(HEADS.size() - 1);
        assertThat(match.notes()).isEmpty();
    }

    @Test
    void headsMayBeCodesOrHaveStarsBreaksAndBracketsOfTheirOwn() throws IOException {
        String head = String.join(",", HEADS)
                .replace("许可内容", "XK_NR")
                .replace("许可机关,", "*许可机关（必填）,")
                .replace("行政相对人代码_1(统一社会信用代码)", "\"行政相对人代码_1\n（统一社会信用代码）\"");

        assertThat(find(head + "\n").columnsOf()).hasSize(HEADS.size());
    }

    @Test
    void unknownColumnsAreReportedAndLeftAlone() throws IOException {
        var match = find(String.join(",", HEADS) + ",经办人,退回原因\n");

        assertThat(match.notes()).containsExactly("第%d列“经办人”不是“行政许可”的字段，没有读取。".formatted(HEADS.size() + 1));
    }

    @Test
    void aColumnThatStandsThereTwiceIsRefused() {
        assertThatThrownBy(() -> find(String.join(",", HEADS) + ",许可内容\n"))
                .hasMessage("第%d列和第%d列都是“许可内容”，无法判断以哪一列为准。请删除其中一列后重新上传。"
                        .formatted(HEADS.indexOf("许可内容") + 1, HEADS.size() + 1));
    }

    @Test
    void missingMandatoryColumnsAreNamed() {
        List<String> some = new ArrayList<>(HEADS);
        some.remove("许可内容");
        some.remove("当前状态");

        assertThatThrownBy(() -> find(String.join(",", some) + "\n"))
                .hasMessage("表头按“行政许可”识别，缺少必需的列：许可内容、当前状态。请补上这些列（可下载模板对照）后重新上传。");
    }

    @Test
    void withoutAnyHeadTheTableIsRefused() {
        assertThatThrownBy(() -> find("1,2,3\n4,5,6\n"))
                .hasMessage("前40行中没有找到表头。请保留模板的列名（中文列名或字段代码都可以），不要把列名改成图片或合并成一格，然后重新上传。");
    }

    @Test
    void theFirstSheetWithAHeadIsReadAndTheOthersAreNamed() throws IOException {
        Path path = folder.resolve("w.xlsx");
        try (var out = new FileOutputStream(path.toFile());
                var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("说明").value(0, 0, "填表说明");
            var data = book.newWorksheet("数据");
            for (int i = 0; i < HEADS.size(); i++) {
                data.value(1, i, HEADS.get(i));
            }
            book.newWorksheet("字典").value(0, 0, "普通");
        }
        try (var file = TableFile.open(path)) {
            var match = FINDER.find(file);

            assertThat(match.table()).isEqualTo(1);
            assertThat(match.position()).isEqualTo(2);
            assertThat(match.notes()).containsExactly("只读取了工作表“数据”，其余未读取：说明、字典。");
        }
    }

    @Test
    void theTwoKindsColumnsOf2015FeedOneField() throws IOException {
        var match = find("行政处罚决定书文号,处罚名称,处罚类别1,处罚类别2,处罚事由,处罚依据,行政相对人名称,统一社会信用代码,法定代表人姓名,处罚结果,处罚决定日期,处罚机关,当前状态\n");

        assertThat(Objects.requireNonNull(match.set()).id()).isEqualTo("standard-2015");
        assertThat(match.columnsOf().get("CF_CFLB")).containsExactly(2, 3);
    }

    private HeadMatch find(String text) throws IOException {
        try (var file = TableFile.open(Files.writeString(folder.resolve("t.csv"), text))) {
            return FINDER.find(file);
        }
    }
}
