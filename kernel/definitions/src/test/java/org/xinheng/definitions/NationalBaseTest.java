package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.definitions.Requirement.Need;

class NationalBaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Definitions NATIONAL = Definitions.national();

    @Test
    void theSevenKindsOfActsAndTheTwoOfPromisesAreThere() {
        assertThat(NATIONAL.catalogue().itemsOn(TODAY).stream().map(CatalogueItem::id))
                .containsExactlyInAnyOrder(
                        "administrative-permit",
                        "administrative-penalty",
                        "administrative-compulsion",
                        "administrative-confirmation",
                        "administrative-ruling",
                        "administrative-award",
                        "administrative-inspection",
                        "commitment-performance",
                        "contract-performance");
    }

    @Test
    void nothingWasRecordedBeforeTheStandard() {
        assertThat(NATIONAL.catalogue().itemVersionOn("administrative-permit", LocalDate.of(2018, 6, 30)))
                .isEmpty();
        assertThat(NATIONAL.catalogue().itemVersionOn("administrative-permit", LocalDate.of(2018, 7, 1)))
                .map(ItemVersion::version)
                .contains(1);
    }

    @Test
    void thePermitTableHasTheColumnsOfTheStandardInItsOrder() {
        assertThat(permit().fields().stream().map(Field::name))
                .containsExactly(
                        "行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),行政相对人代码_2(工商注册号),行政相对人代码_3(组织机构代码),行政相对人代码_4(税务登记号),行政相对人代码_5(事业单位证书号),行政相对人代码_6(社会组织登记证号),法定代表人,法定代表人证件类型,法定代表人证件号码,证件类型,证件号码,行政许可决定文书名称,行政许可决定文书号,许可类别,许可证书名称,许可编号,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码,备注"
                                .split(","));
    }

    @Test
    void thePenaltyTableHasTheColumnsOfTheStandardInItsOrder() {
        assertThat(penalty().fields().stream().map(Field::name).skip(13))
                .containsExactly(
                        "行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收违法所得、没收非法财物的金额(万元),暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,备注"
                                .split(","));
    }

    @Test
    void everyFieldAndEverySetValueHasAnEnglishName() {
        var nameless = NATIONAL.catalogue().itemsOn(TODAY).stream()
                .flatMap(item -> item.itemVersionOn(TODAY).stream())
                .flatMap(version -> version.fields().stream())
                .flatMap(field -> Stream.concat(
                        field.nameEn().isEmpty() ? Stream.of(field.name()) : Stream.empty(),
                        field.values().stream()
                                .filter(value -> value.labelEn().isEmpty())
                                .map(EnumValue::label)))
                .toList();

        assertThat(nameless).isEmpty();
    }

    @Test
    void headsAreUnderstoodHoweverTheyAreWritten() {
        Map<String, Field> heads = penalty().heads();
        assertThat(heads.get(Heads.normalise(" 罚款金额（万元） *"))).isSameAs(field(penalty(), "CF_NR_FK"));
        assertThat(heads.get(Heads.normalise("cf_wsh"))).isSameAs(field(penalty(), "CF_WSH"));
        assertThat(heads.get(Heads.normalise("行政相对人代码_1\n(统一社会信用代码)"))).isSameAs(field(penalty(), "CF_XDR_SHXYM"));
        assertThat(heads.get(Heads.normalise("CF_FR_SFZH"))).isSameAs(field(penalty(), "CF_FR_ZJHM"));
    }

    @Test
    void documentNumbersMayBeLongerInPenaltiesThanInPermits() {
        assertThat(field(permit(), "XK_WSH").length()).isEqualTo(64);
        assertThat(field(penalty(), "CF_WSH").length()).isEqualTo(128);
    }

    @Test
    void aFineNeedsItsAmountAndAnAmountNeedsAFine() {
        Requirement fine = field(penalty(), "CF_NR_FK").requirement();
        assertThat(fine.rule()).isEqualTo("V08");
        assertThat(fine.in(SubjectKind.ORGANISATION, row("CF_CFLB", "警告；罚款"))).isEqualTo(Need.REQUIRED);
        assertThat(fine.in(SubjectKind.ORGANISATION, row("CF_CFLB", "警告;责令关闭"))).isEqualTo(Need.FORBIDDEN);
    }

    @Test
    void identityColumnsFollowTheCategoryOfTheSubject() {
        Requirement code = field(permit(), "XK_XDR_SHXYM").requirement();
        Requirement person = field(permit(), "XK_XDR_ZJHM").requirement();
        assertThat(code.rule()).isEqualTo("V04");
        assertThat(code.in(SubjectKind.ORGANISATION, row("", ""))).isEqualTo(Need.REQUIRED);
        assertThat(code.in(SubjectKind.INDIVIDUAL_BUSINESS, row("", ""))).isEqualTo(Need.REQUIRED);
        assertThat(code.in(SubjectKind.NATURAL_PERSON, row("", ""))).isEqualTo(Need.FORBIDDEN);
        assertThat(person.in(SubjectKind.NATURAL_PERSON, row("", ""))).isEqualTo(Need.REQUIRED);
        assertThat(person.in(SubjectKind.ORGANISATION, row("", ""))).isEqualTo(Need.FORBIDDEN);
    }

    @Test
    void theKindsOfPenaltyIncludeTheAdditionsOf2021AndNothingLikeThem() {
        Field kinds = field(penalty(), "CF_CFLB");
        assertThat(kinds.values().stream().map(EnumValue::label))
                .contains("通报批评", "降低资质等级", "限制开展生产经营活动", "责令关闭", "限制从业");
        assertThat(kinds.value("没收违法所得")).map(EnumValue::label).contains("没收违法所得、没收非法财物");
        assertThat(kinds.value("罚金")).isEmpty();
        assertThat(field(permit(), "XK_XKLB").value("一般许可")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administrative-permit",
                "administrative-penalty",
                "administrative-compulsion",
                "administrative-confirmation",
                "administrative-ruling",
                "administrative-award",
                "administrative-inspection"
            })
    void numbersOfIdentityDocumentsAreSecretEverywhere(String item) {
        ItemVersion version = NATIONAL.catalogue().itemVersionOn(item, TODAY).orElseThrow();
        assertThat(version.fields())
                .filteredOn(field -> Set.of(FieldRole.LEGAL_ID_NUMBER, FieldRole.PERSON_ID_NUMBER)
                        .contains(field.role()))
                .hasSize(2)
                .allSatisfy(field -> {
                    assertThat(field.sensitivity()).isEqualTo(Sensitivity.SECRET);
                    assertThat(field.isPublic()).isFalse();
                });
        assertThat(version.publishWithin()).isEqualTo(7);
        assertThat(version.fieldIn(FieldRole.SUBJECT_NAME)).isPresent();
        assertThat(version.fieldIn(FieldRole.AUTHORITY_CODE)).isPresent();
    }

    @Test
    void theTablesOf2015CanBeRead() {
        ColumnSet old = penalty().columnSet("standard-2015").orElseThrow();
        assertThat(old.columns()).containsEntry("CF_CFLB2", "CF_CFLB").containsEntry("处罚结果", "CF_NR");
        assertThat(old.columns())
                .as("the older table counts the codes in another order")
                .containsEntry("行政相对人代码_2(组织机构代码)", "CF_XDR_ZZJG")
                .containsEntry("行政相对人代码_3(工商登记码)", "CF_XDR_GSZC");
        assertThat(old.waived()).contains("CF_NR_FK");
        assertThat(old.fillings()).containsEntry("CF_CFJGDM", ColumnSet.Filling.AUTHORITY_CODE);
        assertThat(permit().columnSet("standard-2015")
                        .orElseThrow()
                        .translations()
                        .get("XK_ZT"))
                .containsEntry("0", "1");
    }

    @Test
    void theLegalDeadlinesAreDatedNumbersWithTheirBasis() {
        assertThat(NATIONAL.parameter("publish-within").flatMap(parameter -> parameter.on(TODAY)))
                .hasValueSatisfying(value -> {
                    assertThat(value.value()).isEqualTo(7);
                    assertThat(value.basis().documentNo()).isEqualTo("发改办财金〔2018〕424号");
                });
        assertThat(NATIONAL.parameter("repair-answer-within")
                        .flatMap(parameter -> parameter.on(LocalDate.of(2026, 3, 31))))
                .isEmpty();
    }

    @Test
    void theIndexListsEveryFileThatShips() throws IOException {
        Path root = Path.of("src/main/resources/definitions");
        try (Stream<Path> paths = Files.walk(root)) {
            List<String> there = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(root.resolve("index.txt")))
                    .as("definitions/index.txt")
                    .isEqualTo(there);
        }
    }

    private static ItemVersion permit() {
        return NATIONAL.catalogue()
                .itemVersionOn("administrative-permit", TODAY)
                .orElseThrow();
    }

    private static ItemVersion penalty() {
        return NATIONAL.catalogue()
                .itemVersionOn("administrative-penalty", TODAY)
                .orElseThrow();
    }

    private static Field field(ItemVersion version, String code) {
        return version.field(code).orElseThrow();
    }

    private static java.util.function.UnaryOperator<String> row(String code, String value) {
        return asked -> asked.equals(code) ? value : "";
    }
}
