package org.xinheng.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.seal.SealedFile.Verdict;

class SealedFileTest {

    private static final Sm2Key KEY = Sm2Key.derive("a secret of an installation", "report-sm2-1");
    private static final String CONTENT = "{\"number\":\"XB331100-2026-000001\",\"name\":\"瓯江样例有限公司\"}";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private static byte[] sealed(SealedForm form) {
        byte[] bytes = form == SealedForm.JSON
                ? SealedForm.jsonOf(CONTENT)
                : ("%PDF-1.7 信用报告\n" + CONTENT + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return SealedFile.seal(
                KEY,
                form,
                bytes,
                "XB331100-2026-000001",
                Sm3Sum.hex(CONTENT.getBytes(StandardCharsets.UTF_8)),
                "2026-11-22T10:00:00+08:00");
    }

    @ParameterizedTest
    @EnumSource(SealedForm.class)
    void aSealedFileIsWhole(SealedForm form) {
        var look = SealedFile.look(sealed(form));

        assertThat(look.verdict()).isEqualTo(Verdict.WHOLE);
        var proof = look.proof();
        assertThat(proof == null ? "" : proof.number()).isEqualTo("XB331100-2026-000001");
        assertThat(proof == null ? "" : proof.key()).isEqualTo(KEY.open().hex());
    }

    @ParameterizedTest
    @EnumSource(SealedForm.class)
    void anyChangedByteIsFound(SealedForm form) {
        byte[] file = sealed(form);
        for (int at = 0; at < file.length; at++) {
            byte kept = file[at];
            file[at] ^= 1;
            assertThat(SealedFile.look(file).verdict())
                    .as("byte %d of %s", at, form)
                    .isNotEqualTo(Verdict.WHOLE);
            file[at] = kept;
        }
    }

    @ParameterizedTest
    @EnumSource(SealedForm.class)
    void whatIsAddedOrCutOffIsFound(SealedForm form) {
        byte[] file = sealed(form);

        assertThat(SealedFile.look(java.util.Arrays.copyOf(file, file.length + 1))
                        .verdict())
                .isNotEqualTo(Verdict.WHOLE);
        assertThat(SealedFile.look(java.util.Arrays.copyOf(file, file.length - 1))
                        .verdict())
                .isNotEqualTo(Verdict.WHOLE);
    }

    @Test
    void aReportInJsonIsJsonAndItsContentIsThatOfItsHash() {
        String text = new String(sealed(SealedForm.JSON), StandardCharsets.UTF_8);

        assertThat(text).startsWith("{\"content\":" + CONTENT + "\n,\"proof\":{\"algorithm\":\"SM2withSM3\"");
        assertThat(text).endsWith("\"}}\n");
    }

    @Test
    void aContentThatIsNotThatOfTheHashIsFoundThoughItIsSigned() {
        byte[] other = SealedFile.seal(
                KEY,
                SealedForm.JSON,
                SealedForm.jsonOf(CONTENT.replace("样例", "别家")),
                "XB331100-2026-000001",
                Sm3Sum.hex(CONTENT.getBytes(StandardCharsets.UTF_8)),
                "2026-11-22T10:00:00+08:00");

        assertThat(SealedFile.look(other).verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void anotherPurposeIsAnotherKey() {
        assertThat(Sm2Key.derive("a secret of an installation", "check-receipt-sm2-1")
                        .open()
                        .hex())
                .isNotEqualTo(KEY.open().hex());
        assertThat(Sm2Key.derive("a secret of an installation", "report-sm2-1")
                        .open()
                        .hex())
                .isEqualTo(KEY.open().hex());
    }

    @Test
    void theCommandSaysWhichFileIsWholeAndWhichWasChanged() throws IOException {
        Path good = Files.write(folder.resolve("good.pdf"), sealed(SealedForm.PDF));
        byte[] bytes = sealed(SealedForm.JSON);
        bytes[40] ^= 1;
        Path bad = Files.write(folder.resolve("bad.json"), bytes);
        Path stranger = Files.writeString(folder.resolve("stranger.pdf"), "%PDF-1.7\n%%EOF\n");

        assertThat(run(good.toString(), bad.toString(), stranger.toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("✓ " + good + "：一字未改。", "报告编号 XB331100-2026-000001", "未给定公钥")
                .contains("✗ " + bad + "：内容与签名不符")
                .contains("✗ " + stranger + "：不含可识别的签名");
    }

    @Test
    void aKeyThatWasGivenHasToBeTheOneThatSigned() throws IOException {
        Path good = Files.write(folder.resolve("good.pdf"), sealed(SealedForm.PDF));
        Path key = Files.writeString(folder.resolve("key.txt"), KEY.open().hex() + "\n");
        String other = Sm2Key.derive("another", "report-sm2-1").open().hex();

        assertThat(run("--key", key.toString(), good.toString())).isZero();
        assertThat(run("--key", other, good.toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("与给定的公钥一致", "不是给定的公钥");
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--key", "zz", "x.pdf")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("用法：verify-report", "公钥“zz”无法读取");
    }

    private int run(String... arguments) {
        return new VerifyReport(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }
}
