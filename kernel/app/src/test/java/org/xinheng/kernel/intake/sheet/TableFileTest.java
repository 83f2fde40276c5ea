package org.xinheng.kernel.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void textsInEveryUsualEncodingReadTheSame() throws IOException {
        String text = "名称,编号\r\n丽水市某某公司,001\r\n";
        List<List<String>> expected = List.of(List.of("名称", "编号"), List.of("丽水市某某公司", "001"));

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(text.getBytes(GB18030))).isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(read(text.replace("\r\n", "\n").getBytes(GB18030))).isEqualTo(expected);
    }

    @Test
    void tabsSemicolonsAndQuotedCellsAreUnderstood() throws IOException {
        assertThat(read("a\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(read("a;b\n\"1;\"\"2\"\"\n3\";4\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("1;\"2\"\n3", "4"));
        assertThat(read("a,b\n=\"0123\",4\n".getBytes(StandardCharsets.UTF_8))).contains(List.of("0123", "4"));
    }

    @Test
    void aBrokenByteInUtf8NamesItsLine() {
        byte[] text = ("名称\n" + "丽水市".repeat(20) + "\n好\n").getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = 'x';

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(
                        "文件按 UTF-8 编码读取时，第 3 行有无法识别的字符，整个文件未收录。请用 Excel 或 WPS 打开检查该行，另存为 .xlsx（或 UTF-8 编码的 CSV）后重新上传。");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheNextStep() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("文件是空的，没有任何内容。请确认选对了文件，另存后重新上传。");
        assertThatThrownBy(() -> read("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("文件不是表格。只接收 Excel 工作簿（.xlsx）和 CSV 文本（.csv）");
        byte[] xls = new byte[2048];
        byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, xls, 0, 8);
        assertThatThrownBy(() -> read(xls))
                .hasMessage("这是旧版 Excel（.xls）文件。请在 Excel 或 WPS 中打开，选择“另存为 .xlsx 工作簿”，再上传新文件。");
        byte[] locked = xls.clone();
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 1024, mark.length);
        assertThatThrownBy(() -> read(locked)).hasMessage("工作簿设有打开密码，无法读取。请在 Excel 中取消密码（文件→信息→保护工作簿），保存后重新上传。");
    }

    @Test
    void aTornOrForeignArchiveIsRefused() throws IOException {
        byte[] workbook = Files.readAllBytes(workbook());
        assertThatThrownBy(() -> read(Arrays.copyOf(workbook, workbook.length / 2)))
                .hasMessageStartingWith("工作簿已损坏或没有传完整，无法读取。");

        Path zip = folder.resolve("x.zip");
        try (var out = new ZipOutputStream(new FileOutputStream(zip.toFile()))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write('a');
        }
        assertThatThrownBy(() -> read(Files.readAllBytes(zip))).hasMessageStartingWith("这是压缩包或其他文档，不是 Excel 工作簿。");
    }

    @Test
    void aWorkbookThatUnpacksIntoAFloodIsStopped() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (var out = new ZipOutputStream(new FileOutputStream(bomb.toFile()))) {
            part(out, "xl/workbook.xml", "<workbook/>");
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            byte[] flood = new byte[1 << 20];
            Arrays.fill(flood, (byte) ' ');
            for (int i = 0; i < 600; i++) {
                out.write("</t></si><si><t>".getBytes(StandardCharsets.UTF_8));
                out.write(flood);
            }
        }

        assertThatThrownBy(() -> read(Files.readAllBytes(bomb)))
                .hasMessage("工作簿解压后过大，疑似异常文件，未读取。请确认没有整列填充空白格式，把有效数据复制到新工作簿后重新上传。");
    }

    @Test
    void numbersDatesAndTextsOfAWorkbookAreReadAsTheyAreMeant() throws IOException {
        try (var file = TableFile.open(workbook());
                var rows = file.open(0)) {
            var row = new SheetRow();
            assertThat(rows.next(row)).isTrue();
            assertThat(row.text(0)).isEqualTo("表");
            assertThat(rows.next(row)).isTrue();
            assertThat(row.position()).isEqualTo(4);
            assertThat(row.text(0)).isEqualTo("2026-09-03");
            assertThat(row.kind(0)).isEqualTo(SheetRow.Kind.DATE);
            assertThat(row.text(1)).isEqualTo("4.2");
            assertThat(row.text(2)).isEqualTo("42000");
            assertThat(row.kind(2)).isEqualTo(SheetRow.Kind.NUMBER);
            assertThat(row.text(3)).isEqualTo("0012");
            assertThat(row.text(4)).contains("E17");
            assertThat(row.text(6)).isEqualTo("末");
            assertThat(rows.next(row)).isFalse();
        }
    }

    private Path workbook() throws IOException {
        Path path = folder.resolve("w.xlsx");
        try (var out = new FileOutputStream(path.toFile());
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            sheet.value(0, 0, "表");
            sheet.range(0, 0, 0, 6).merge();
            sheet.value(3, 0, LocalDate.of(2026, 9, 3));
            sheet.style(3, 0).format("yyyy-mm-dd").set();
            sheet.value(3, 1, 4.2);
            sheet.value(3, 2, 42000);
            sheet.value(3, 3, "0012");
            sheet.value(3, 4, 9.1330100000000000e17);
            sheet.value(3, 6, "末");
        }
        return path;
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> read(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("file"), bytes);
        List<List<String>> all = new ArrayList<>();
        try (var file = TableFile.open(path);
                var rows = file.open(0)) {
            var row = new SheetRow();
            while (rows.next(row)) {
                all.add(List.of(row.copy()));
            }
        }
        return all;
    }
}
