package org.xinheng.kernel.archives.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.seal.Sm2Key;

class ArchiveCheckTest {

    private static final Sm2Key KEY = Sm2Key.derive("a-secret-for-tests-only", "archive-test");
    private static final Sm2Key OTHER = Sm2Key.derive("another-secret-for-tests", "archive-test");
    private static final String TABLE = "tables/record.copy";
    private static final String ROWS = "id\ttitle\n1\t样例一\n2\t样例二\n";
    private static final String NOTHING = "0".repeat(64);
    private static final long PLENTY = 1_000_000;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private Path file;

    @BeforeEach
    void anArchive() throws IOException {
        file = folder.resolve("a.zip");
        Files.write(file, archive(Integer.MAX_VALUE));
    }

    private byte[] archive(long declared) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var archive = new ArchiveWriter(out)) {
            archive.add(TABLE, to -> {
                to.write(ROWS.getBytes(StandardCharsets.UTF_8));
                return new ArchiveWriter.Filled(2, NOTHING);
            });
            archive.add(AuditEntries.SEALS, "number\tlines\tleaves\troot\tprevious\tchain\n".repeat(1));
            archive.add(AuditEntries.LINES, "seal\tplace\n");
            List<Manifest.Entry> entries = archive.entries().stream()
                    .map(entry -> new Manifest.Entry(
                            entry.name(),
                            entry.name().startsWith("audit") ? 0 : entry.rows(),
                            Math.min(entry.bytes(), declared),
                            entry.sm3(),
                            entry.content()))
                    .toList();
            String text = json.writeValueAsString(manifest(entries));
            archive.end(text, HexFormat.of().formatHex(KEY.sign(text)));
        }
        return out.toByteArray();
    }

    private static Manifest manifest(List<Manifest.Entry> entries) {
        return new Manifest(
                Manifest.FORMAT,
                "test",
                "0099",
                NOTHING,
                KEY.open().hex(),
                new Manifest.Origin(7, "sample", "样例市", "样例", "CITY", "331100", null, Map.of()),
                "2026-06-01",
                "2026-06-01T00:00:00Z",
                new Manifest.Keys("none", 1, "00", "00"),
                new Manifest.Audit(0, 0, 0, NOTHING, NOTHING, null),
                new Manifest.Receipts(KEY.open().hex(), Map.of()),
                new Manifest.Uses(List.of(), List.of()),
                List.of(),
                List.of(),
                entries,
                Map.of());
    }

    private List<Verified.Problem> problems() {
        return new ArchiveCheck(json, PLENTY).check(file, KEY.open()).problems();
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private void pack(Map<String, byte[]> more) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                var former = new java.util.zip.ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = former.getNextEntry(); entry != null; entry = former.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] instead = more.get(entry.getName());
                zip.write(instead == null ? former.readAllBytes() : instead);
            }
            for (String name : more.keySet()) {
                if (!name.equals(TABLE)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(more.get(name));
                }
            }
        }
        write(out.toByteArray());
    }

    @Test
    void anUnchangedArchiveIsWhole() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void everyByteOfEveryEntryCounts() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String all = new String(whole, StandardCharsets.ISO_8859_1);
        int from = all.indexOf(TABLE) + TABLE.length();
        int until = all.indexOf("PK", from) - 16;
        for (int at = from; at < until; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            write(changed);
            assertThat(problems())
                    .as("byte " + at)
                    .extracting(Verified.Problem::entry)
                    .contains(TABLE);
        }
    }

    @Test
    void aTruncatedFileIsNoArchive() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        write(Arrays.copyOf(whole, whole.length - 40));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.entry()).isEqualTo(Verified.WHOLE);
            assertThat(problem.finding()).contains("截断");
        });
        write(new byte[0]);
        assertThat(problems()).hasSize(1);
    }

    @Test
    void anotherKeyIsNamedByItsFingerprint() {
        var verified = new ArchiveCheck(json, PLENTY).check(file, OTHER.open());

        assertThat(verified.manifest()).isNull();
        assertThat(verified.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.entry()).isEqualTo(Manifest.NAME);
            assertThat(problem.finding()).contains(OTHER.open().fingerprint());
        });
    }

    @Test
    void rowsThatWereExchangedAreNamed() throws IOException {
        pack(Map.of(TABLE, ROWS.replace("样例二", "样例三").getBytes(StandardCharsets.UTF_8)));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.entry()).isEqualTo(TABLE);
            assertThat(problem.finding()).contains("SM3");
        });
    }

    @Test
    void whatWasAddedAndWhereverItWantsToGoIsRefused() throws IOException {
        pack(Map.of("extra.txt", new byte[] {1}));
        assertThat(problems()).extracting(Verified.Problem::entry).containsExactly("extra.txt");

        for (String path : List.of("../etc/passwd", "/etc/passwd", "tables/../../x", "C:\\x", "a//b")) {
            anArchive();
            pack(Map.of(path, new byte[] {1}));
            assertThat(problems())
                    .as(path)
                    .anySatisfy(problem -> assertThat(problem.finding()).contains("文件名不合规"));
        }
    }

    @Test
    void anEntryIsReadNoFurtherThanTheManifestSays() throws IOException {
        pack(Map.of(TABLE, new byte[50_000_000]));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.entry()).isEqualTo(TABLE);
            assertThat(problem.finding()).contains("长度");
        });
        anArchive();
        assertThat(new ArchiveCheck(json, 10).check(file, KEY.open()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.finding()).contains("超过上限"));
    }

    @Test
    void theCommandSaysWhatItFoundAndEndsAccordingly() throws IOException {
        var out = new ByteArrayOutputStream();
        var command = new VerifyArchive(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(command.run(List.of("--key", KEY.open().hex(), file.toString())))
                .isZero();
        assertThat(command.run(List.of("--key", OTHER.open().hex(), file.toString())))
                .isEqualTo(1);
        assertThat(command.run(List.of(file.toString()))).isEqualTo(2);
        assertThat(command.run(List.of("--key", "zz", file.toString()))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("一字未改", "样例市（sample，331100）", "验证未通过", "用法：archive-verify");
    }
}
