package org.xinheng.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.codes.Divisions;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Level;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.Parameter;
import org.xinheng.definitions.repair.RepairClocks;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.yaml.DefinitionError;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.spi.Points;

class TenantPacksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Definitions ALL = Definitions.loadFrom(
            List.of(DefinitionRoot.national(), DefinitionRoot.tenants(TenantPacksTest.class.getClassLoader())));

    @Test
    void thePacksAreReadFromTheTopOfTheTreeDownwards() {
        assertThat(ALL.tenants().keySet())
                .containsExactly(
                        "platform",
                        "dongguan",
                        "guangzhou",
                        "lishui",
                        "zhongxiang",
                        "humen",
                        "panyu",
                        "shilong",
                        "suichang",
                        "yunhe");
    }

    @ParameterizedTest
    @CsvSource({
        "platform, PLATFORM, 100000, , platform.localhost",
        "dongguan, CITY, 441900, platform, dongguan.localhost",
        "guangzhou, CITY, 440100, platform, guangzhou.localhost",
        "lishui, CITY, 331100, platform, lishui.localhost",
        "zhongxiang, COUNTY, 420881, platform, zhongxiang.localhost",
        "humen, TOWN, 441900, dongguan, humen.localhost",
        "panyu, DISTRICT, 440113, guangzhou, panyu.localhost",
        "shilong, TOWN, 441900, dongguan, shilong.localhost",
        "suichang, COUNTY, 331123, lishui, suichang.localhost",
        "yunhe, COUNTY, 331125, lishui, yunhe.localhost"
    })
    void everyPackSaysWhoItIs(String slug, TenantKind kind, String division, String parent, String host) {
        TenantPack pack = ALL.tenants().get(slug);
        assertThat(pack.kind()).isEqualTo(kind);
        assertThat(pack.divisionCode()).isEqualTo(division);
        assertThat(pack.parent()).isEqualTo(parent);
        assertThat(pack.host()).isEqualTo(host);
        assertThat(pack.brand().emblem()).startsWith("<svg").contains("<title>").doesNotContain("script");
    }

    @Test
    void theDistrictTunesThePublicEvaluationWithinWhatTheCityLeftIt() {
        assertThat(ALL.tuned("guangzhou", "public-credit", TODAY))
                .containsOnly(Map.entry("general-penalty", Points.of(-45)), Map.entry("award", Points.of(12)));
        assertThat(ALL.tuned("panyu", "public-credit", TODAY))
                .containsOnly(Map.entry("general-penalty", Points.of(-45)), Map.entry("award", Points.of(15)));
        assertThat(ALL.tuned("lishui", "public-credit", TODAY)).isEmpty();
    }

    @Test
    void townsOfACityWithoutDistrictsShareItsDivisionAndHaveTheirOwnNineDigits() {
        assertThat(ALL.tenants().values())
                .filteredOn(pack -> pack.townCode() != null)
                .extracting(TenantPack::slug, TenantPack::townCode)
                .containsExactly(tuple("humen", "441900121"), tuple("shilong", "441900102"));
    }

    @Test
    void whoeverStandsBelowAnotherTenantHasASmallDemonstrationSoThatAllOpenQuickly() {
        assertThat(ALL.tenants().values())
                .filteredOn(pack -> pack.parent() != null && !pack.parent().equals("platform"))
                .filteredOn(pack -> !pack.slug().equals("panyu"))
                .hasSize(4)
                .allSatisfy(pack -> assertThat(pack.samples().subjects()).isBetween(100, 200));
    }

    @ParameterizedTest
    @MethodSource("everyTenant")
    void mainColoursCarryWhiteText(String slug) {
        assertThat(contrastWithWhite(ALL.tenants().get(slug).brand().primary())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "11331102MAPG6B9G80, 丽水市莲都区文化广电旅游局, tourism",
        "11331102MA9Y7U549Q, 丽水市莲都区住房和城乡建设局, engineering",
        "11331102MA49GP2W2E, 丽水市莲都区生态环境局, environment",
        "11331102MAE7HN7418, 丽水市莲都区市场监督管理局, ecommerce",
        "11331102MA01YMGC31, 丽水市莲都区农业农村局, agriculture"
    })
    void lishuiKnowsTheBureausThatSendItsFiles(String code, String name, String sector) {
        Bureau bureau = ALL.tenants().get("lishui").bureau(code).orElseThrow();
        assertThat(bureau.name()).isEqualTo(name);
        assertThat(bureau.sectors()).containsExactly(sector);
    }

    static List<String> everyTenant() {
        return List.copyOf(ALL.tenants().keySet());
    }

    static List<String> everyPlace() {
        return everyTenant().stream().filter(slug -> !slug.equals("platform")).toList();
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void codesOfBureausAreThoseOfStateOrgansInTheTenantsOwnDivision(String slug) {
        TenantPack pack = ALL.tenants().get(slug);
        assertThat(pack.bureaus()).allSatisfy(bureau -> {
            var code = new UnifiedCreditCode(bureau.code());
            assertThat(code.isPublicBody()).isTrue();
            assertThat(code.division().equals(pack.divisionCode())
                            || Divisions.parentOf(code.division()).orElse("").equals(pack.divisionCode()))
                    .isTrue();
        });
    }

    @Test
    void aDistrictInheritsTheItemsOfItsCityAndAnotherCityDoesNot() {
        assertThat(ALL.catalogueOf("panyu").item("honest-market-honour")).isPresent();
        assertThat(ALL.catalogueOf("lishui").item("honest-market-honour")).isEmpty();
        assertThat(ALL.catalogue().item("honest-market-honour")).isEmpty();
        assertThat(ALL.catalogueOf("yunhe").item("rural-honour")).isPresent();
        assertThat(ALL.catalogueOf("humen").item("honest-place-honour")).isPresent();
    }

    @Test
    void theRedListOfAPlaceCountsThereAndBelowAndPraisesOnly() {
        assertThat(ALL.listsOf("humen")).containsKey("dongguan-model-enterprises");
        assertThat(ALL.listsOf("suichang")).containsKey("lishui-red-list");
        assertThat(ALL.listsOf("guangzhou"))
                .doesNotContainKeys("dongguan-model-enterprises", "lishui-red-list", "panyu-honest-traders");
        assertThat(everyPlace())
                .flatExtracting(slug -> ALL.listsOf(slug).values())
                .filteredOn(list -> list.level() == Level.LOCAL)
                .isNotEmpty()
                .allSatisfy(list -> assertThat(list.polarity()).isEqualTo(ListKind.Polarity.HONOUR));
    }

    @Test
    void whatAFirmPaidForWaterAndPowerIsSeenByItAndWhomItAuthorisedOnly() {
        ItemVersion payment = ALL.catalogueOf("dongguan")
                .itemVersionOn("utility-payment", TODAY)
                .orElseThrow();
        assertThat(payment.disclosure()).isEqualTo(Disclosure.AUTHORISED);
        assertThat(payment.fields()).noneMatch(field -> field.isPublic());
    }

    @Test
    void zhongxiangTakesRepairInOnTheDayItComesAndDecidesInThreeWorkingDays() {
        var friday = LocalDate.of(2026, 11, 20);
        RepairClocks clocks = ALL.repairClocksOf("zhongxiang", friday);
        assertThat(clocks.acceptBy(friday).orElseThrow().day()).isEqualTo(friday);
        assertThat(clocks.answerBy(friday).orElseThrow().day()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(ALL.repairClocksOf("lishui", friday)
                        .answerBy(friday)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void panyuNarrowsInspectionsFromTheDayItDecidedTo() {
        assertThat(inspection("panyu", LocalDate.of(2025, 12, 31)).disclosure()).isEqualTo(Disclosure.PUBLIC);
        assertThat(inspection("panyu", LocalDate.of(2026, 1, 1)).disclosure()).isEqualTo(Disclosure.SHARED);
        assertThat(inspection("panyu", TODAY).fields()).noneMatch(field -> field.isPublic());
        assertThat(inspection("guangzhou", TODAY).disclosure()).isEqualTo(Disclosure.PUBLIC);
    }

    @Test
    void bureausReportEarlierThanTheLawAsksOnlyWhereTheTenantSaysSo() {
        assertThat(reportWithin("guangzhou")).isEqualTo(7);
        assertThat(reportWithin("lishui")).isEqualTo(5);
        assertThat(reportWithin("panyu")).isEqualTo(5);
        assertThat(reportWithin("zhongxiang")).isEqualTo(3);
        assertThat(reportWithin("suichang")).as("as its city").isEqualTo(5);
        assertThat(ALL.parameterOf("zhongxiang", "forward-within")
                        .flatMap(clock -> clock.on(TODAY))
                        .map(Parameter.Value::value))
                .contains(2);
        assertThat(ALL.parameterOf("panyu", "public-cap")
                        .flatMap(cap -> cap.on(TODAY))
                        .map(Parameter.Value::value))
                .contains(5);
        assertThat(ALL.parameterOf("lishui", "public-cap")).isEmpty();
    }

    @Test
    void theFolderReadsLikeTheJar() {
        var folder = Definitions.loadFrom(
                List.of(DefinitionRoot.national(), new DefinitionRoot.Directory("tenants", Path.of("."))));
        assertThat(folder.tenants()).isEqualTo(ALL.tenants());
    }

    @Test
    void theIndexListsEveryFileOfEveryPack() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("."))) {
            List<String> there = paths.filter(Files::isRegularFile)
                    .map(path -> Path.of(".").relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".yaml") || path.endsWith(".svg"))
                    .filter(path -> !path.startsWith("_") && !path.startsWith("target/") && !path.startsWith("src/"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(Path.of("index.txt")))
                    .as("tenants/index.txt")
                    .isEqualTo(there);
        }
    }

    @Test
    void theTemplateLacksNothingButTheCodesOfItsBureaus() throws IOException {
        var files = new HashMap<String, String>();
        try (Stream<Path> paths = Files.walk(Path.of("_template"))) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = Path.of("_template").relativize(file).toString().replace('\\', '/');
                files.put("example/" + path, Files.readString(file));
            }
        }
        var roots = List.of(DefinitionRoot.national(), new DefinitionRoot.Texts("tenants", files));
        DefinitionErrors refusal = catchThrowableOfType(DefinitionErrors.class, () -> Definitions.loadFrom(roots));
        assertThat(refusal.errors().stream().map(DefinitionError::message))
                .containsExactly("单位“示例市发展和改革委员会”的代码不对：统一社会信用代码校验位应为“1”，现为“X”，请对照营业执照核对全部18位。");
    }

    private static ItemVersion inspection(String tenant, LocalDate day) {
        return ALL.catalogueOf(tenant)
                .itemVersionOn("administrative-inspection", day)
                .orElseThrow();
    }

    private static int reportWithin(String tenant) {
        return ALL.parameterOf(tenant, "report-within")
                .flatMap(parameter -> parameter.on(TODAY))
                .orElseThrow()
                .value();
    }

    /** Contrast of WCAG 2. */
    private static double contrastWithWhite(String colour) {
        double light = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (light + 0.05);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
