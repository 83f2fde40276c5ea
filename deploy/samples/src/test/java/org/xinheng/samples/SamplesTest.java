package org.xinheng.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.SubjectKind;

class SamplesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Place LISHUI = new Place(
            "lishui",
            "丽水市",
            "331100",
            List.of("331102", "331121"),
            List.of(
                    new Place.Office("11331102MAE7HN7418", "丽水市莲都区市场监督管理局", List.of("market")),
                    new Place.Office("11331102MA01YMGC31", "丽水市莲都区农业农村局", List.of("agriculture"))),
            Definitions.national());

    @TempDir
    Path folder;

    @Test
    void subjectsHaveValidDistinctCodesAndNamesThatSayTheyAreFictitious() {
        var subjects = new Subjects(1, LISHUI);
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (long i = 0; i < 100_000; i++) {
            var subject = subjects.at(i);
            assertThat(subject.name()).endsWith("（样例）");
            if (subject.kind() == SubjectKind.NATURAL_PERSON) {
                assertThat(IdentityNumber.isValid(subject.identityNumber())).isTrue();
                assertThat(new IdentityNumber(subject.identityNumber()).birthDate())
                        .isBefore(LocalDate.of(1910, 1, 1));
            } else {
                assertThat(UnifiedCreditCode.isValid(subject.code()))
                        .as(subject.code())
                        .isTrue();
                assertThat(codes.add(subject.code()))
                        .as("code of " + i + " is new")
                        .isTrue();
                assertThat(names.add(subject.name()))
                        .as(subject.name() + " is new")
                        .isTrue();
            }
        }
    }

    @Test
    void twoTenantsShareNoCodeButThoseOfFirmsOfTheWholeCountryWhichAreTheSameInBoth() {
        var packs = Path.of("../../tenants");
        var known = new HashMap<String, Subject>();
        var shared = 0;
        var places = List.of("lishui", "guangzhou", "panyu", "dongguan", "humen", "shilong", "suichang", "yunhe");
        for (var slug : places) {
            var subjects = new Subjects(20_260_701, Place.read(slug, packs));
            for (long i = 0; i < 20_000; i++) {
                var subject = subjects.at(i);
                if (!subject.code().isEmpty()) {
                    var other = known.putIfAbsent(subject.code(), subject);
                    assertThat(subject).isEqualTo(other == null ? subject : other);
                    shared += other == null ? 0 : 1;
                    if (other != null) {
                        assertThat(subject.code().substring(2, 8)).isEqualTo("100000");
                    }
                }
            }
        }
        assertThat(shared).as("400 in each place but the first").isEqualTo(400 * (places.size() - 1));
    }

    @Test
    void aDistrictThatIsATenantRegistersItsOwnFirmsAndItsCityDoesNot() {
        var packs = Path.of("../../tenants");
        var city = Place.read("guangzhou", packs);
        var district = Place.read("panyu", packs);
        assertThat(city.divisions()).contains("440103", "440106").doesNotContain("440113");
        assertThat(district.divisions()).containsExactly("440113");
        assertThat(Place.read("lishui", packs).divisions()).contains("331102").doesNotContain("331123", "331125");
        assertThat(Place.read("humen", packs).divisions()).as("a town's").containsExactly("441900");
        var subjects = new Subjects(1, district);
        assertThat(LongStream.range(0, 2_000)
                        .mapToObj(subjects::at)
                        .filter(subject -> !subject.code().isEmpty())
                        .map(subject -> subject.code().substring(2, 8)))
                .containsOnly("440113", "100000");
    }

    @Test
    void theSameTenantTwiceGivesTheSameBytes() throws IOException {
        for (var run : List.of("first", "second")) {
            assertThat(Generate.run(
                            "--tenant=panyu",
                            "--tenants=../../tenants",
                            "--out=" + folder.resolve(run),
                            "--subjects=200",
                            "--defects=0.03",
                            "--as-of=2026-11-22",
                            "--items=administrative-permit,administrative-penalty",
                            "--format=CSV,XLSX"))
                    .isZero();
        }
        for (var name : List.of("行政许可-utf8.csv", "行政处罚-utf8.csv")) {
            assertThat(folder.resolve("second").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(name));
        }
        // A workbook also says when it was made; its sheet does not.
        assertThat(sheet("second")).isEqualTo(sheet("first")).isNotEmpty();
    }

    private byte[] sheet(String run) throws IOException {
        try (var workbook = new ZipFile(folder.resolve(run).resolve("行政许可.xlsx").toFile())) {
            return workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes();
        }
    }

    @Test
    void cooperativesAreRegisteredAsSuch() {
        var subjects = new Subjects(1, LISHUI);
        var cooperatives = LongStream.range(0, 5_000)
                .mapToObj(subjects::at)
                .filter(subject -> subject.name().contains("农民专业合作社"))
                .toList();
        assertThat(cooperatives)
                .hasSizeGreaterThan(500)
                .allMatch(subject -> subject.code().startsWith("93"));
    }

    @Test
    void everyItemHasRowsThatFillWhatItsTableDemandsOnWorkingDays() {
        for (var item : LISHUI.definitions().catalogue().items()) {
            var rows = new Rows(7, item, LISHUI, 500, AS_OF);
            for (long i = 0; i < 500; i++) {
                var row = rows.at(i);
                var kind = SubjectKind.withLabel(value(rows, row, FieldRole.SUBJECT_CATEGORY))
                        .orElseThrow();
                for (var field : rows.fields()) {
                    var text = row.getOrDefault(field.code(), "");
                    var filled = !text.isEmpty();
                    switch (field.requirement().in(kind, code -> row.getOrDefault(code, ""))) {
                        case REQUIRED ->
                            assertThat(filled)
                                    .as(item.id() + " " + field.name())
                                    .isTrue();
                        case FORBIDDEN ->
                            assertThat(filled)
                                    .as(item.id() + " " + field.name())
                                    .isFalse();
                        case FREE -> {}
                    }
                    if (filled && field.type() == FieldType.USCC) {
                        assertThat(UnifiedCreditCode.isValid(text))
                                .as(field.name() + " " + text)
                                .isTrue();
                    }
                    if (field.length() > 0) {
                        assertThat(text.length()).as(field.name()).isLessThanOrEqualTo(field.length());
                    }
                }
                var day = LocalDate.parse(value(rows, row, FieldRole.DECIDED_ON));
                assertThat(LISHUI.definitions().calendar().isWorkingDay(day))
                        .as(day.toString())
                        .isTrue();
                assertThat(day).isBefore(AS_OF);
            }
        }
    }

    @Test
    void contractsAndCommitmentsAreCalledByWhatTheyAreAboutAndSayThatTheyAreFictitious() {
        var catalogue = LISHUI.definitions().catalogue();
        var contracts = new Rows(7, catalogue.require("contract-performance"), LISHUI, 50, AS_OF);
        var commitments = new Rows(7, catalogue.require("commitment-performance"), LISHUI, 50, AS_OF);
        for (long i = 0; i < 50; i++) {
            var contract = contracts.at(i);
            assertThat(contract.get("HT_MC")).isEqualTo(contract.get("BD_MC") + "合同（样例）");
            assertThat(commitments.at(i).get("CN_SY")).endsWith("告知承诺（样例）");
            assertThat(commitments.at(i).get("CN_WNZR")).startsWith("撤销据此作出的决定");
        }
    }

    @Test
    void theSameSeedMakesTheSameFileAndAnotherSeedAnother() throws IOException {
        assertThat(digest(5, "a")).isEqualTo(digest(5, "b")).isNotEqualTo(digest(6, "c"));
    }

    @Test
    void aShareOfTheRowsIsSpoiledAndTheRestIsNot() {
        var rows = new Rows(7, LISHUI.definitions().catalogue().require("administrative-permit"), LISHUI, 5_000, AS_OF);
        var defects = new Defects(7, 0.1, rows.fields());
        var spoiled = LongStream.range(0, 5_000)
                .filter(i ->
                        defects.spoil(rows.at(i), "administrative-permit", i).isPresent())
                .count();
        assertThat(spoiled).isBetween(380L, 560L);
        assertThat(new Defects(7, 0, rows.fields()).spoil(rows.at(1), "administrative-permit", 1))
                .isEmpty();
    }

    @Test
    void olderSystemsGetTheirCharacterSetAndLineEnds() throws IOException {
        var file = folder.resolve("penalties.csv");
        try (var table = Format.GB18030.open(file, "行政处罚", List.of("名称", "备注"))) {
            table.add(List.of("某公司（样例）", "甲,乙"));
        }
        assertThat(Files.readString(file, Charset.forName("GB18030"))).isEqualTo("名称,备注\r\n某公司（样例）,\"甲,乙\"\r\n");
        var utf8 = folder.resolve("utf8.csv");
        Format.CSV.open(utf8, "行政处罚", List.of("名称")).close();
        assertThat(Files.readString(utf8, UTF_8)).isEqualTo("\uFEFF名称\n");
    }

    private String digest(long seed, String name) throws IOException {
        var rows =
                new Rows(seed, LISHUI.definitions().catalogue().require("administrative-penalty"), LISHUI, 300, AS_OF);
        var file = folder.resolve(name);
        try (var table = Format.CSV.open(file, "行政处罚", List.of())) {
            for (long i = 0; i < 300; i++) {
                table.add(List.copyOf(rows.at(i).values()));
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Rows rows, Map<String, String> row, FieldRole role) {
        return rows.fields().stream()
                .filter(field -> field.role() == role)
                .map(field -> row.getOrDefault(field.code(), ""))
                .findFirst()
                .orElseThrow();
    }
}
