package org.xinheng.kernel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttachmentTypeTest {

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileIsWhatItsContentSays() {
        assertThat(AttachmentType.of(TestFiles.pdf(""))).contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(text("\u0089PNG\r\n\u001a\n..."))).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(text("\u00ff\u00d8\u00ff\u00e0"))).contains(AttachmentType.JPEG);
        assertThat(AttachmentType.of(TestFiles.workbook())).contains(AttachmentType.XLSX);
        assertThat(AttachmentType.of(TestFiles.zip("word/document.xml", "[Content_Types].xml")))
                .contains(AttachmentType.DOCX);
        assertThat(AttachmentType.of(TestFiles.zip("OFD.xml", "Doc_0/Document.xml")))
                .contains(AttachmentType.OFD);
    }

    @Test
    void whatIsNoneOfThemOrHasMacrosIsNothing() {
        assertThat(AttachmentType.of(new byte[0])).isEmpty();
        assertThat(AttachmentType.of(text("MZ\u0090"))).isEmpty();
        assertThat(AttachmentType.of(text("<html>%PDF-"))).isEmpty();
        assertThat(AttachmentType.of(text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
                .as("an old workbook")
                .isEmpty();
        assertThat(AttachmentType.of(TestFiles.zip("a.txt"))).isEmpty();
        assertThat(AttachmentType.of(TestFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(AttachmentType.of(TestFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/VBAProject.BIN")))
                .isEmpty();
        byte[] whole = TestFiles.workbook();
        assertThat(AttachmentType.of(Arrays.copyOf(whole, whole.length - 30)))
                .as("cut off")
                .isEmpty();
        whole[whole.length - 6] = 1;
        assertThat(AttachmentType.of(whole)).as("a directory somewhere else").isEmpty();
    }

    @Test
    void anEntryNobodyCountedOrBehindTooManyIsNotOverlooked() {
        byte[] hiding = TestFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
        int count = hiding.length - 22 + 10;
        hiding[count] = 2;
        assertThat(AttachmentType.of(hiding)).as("three, said to be two").isEmpty();
        byte[] fewer = TestFiles.workbook();
        fewer[fewer.length - 22 + 10] = 4;
        assertThat(AttachmentType.of(fewer)).as("three, said to be four").isEmpty();

        var names = IntStream.range(0, 9_998).mapToObj(number -> "xl/media/" + number);
        var most = Stream.concat(Stream.of("[Content_Types].xml", "xl/workbook.xml"), names)
                .toArray(String[]::new);
        assertThat(AttachmentType.of(TestFiles.zip(most))).contains(AttachmentType.XLSX);
        var more = Arrays.copyOf(most, most.length + 1);
        more[most.length] = "xl/vbaProject.bin";
        assertThat(AttachmentType.of(TestFiles.zip(more))).isEmpty();
        more[most.length] = "xl/harmless.bin";
        assertThat(AttachmentType.of(TestFiles.zip(more))).as("too many").isEmpty();
    }

    @Test
    void aNameLosesItsFoldersAndHiddenSignsAndEndsAsItsContentDemands() {
        assertThat(NewAttachment.of("C:\\temp\\附件1.PDF", TestFiles.pdf("")).name())
                .isEqualTo("附件1.pdf");
        assertThat(NewAttachment.of("../a/附件\u202efdp.exe\r\n", TestFiles.pdf(""))
                        .name())
                .isEqualTo("附件fdp.exe.pdf");
        assertThat(NewAttachment.of(null, TestFiles.workbook()).name()).isEqualTo("附件.xlsx");
        assertThat(NewAttachment.of("长".repeat(300) + ".pdf", TestFiles.pdf("")).name())
                .hasSize(104);
    }
}
