package org.xinheng.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.definitions.consents.ConsentProblem;
import org.xinheng.definitions.indicators.IndicatorProblem;
import org.xinheng.definitions.measures.MeasureProblem;
import org.xinheng.definitions.programmes.ProgrammeProblem;
import org.xinheng.definitions.yaml.DefinitionError;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.definitions.yaml.DefinitionProblem;

/**
 * Every fixture under {@code broken} is a file or a folder of files; its {@code # expect: line CODE words} comments are all
 * the errors it must give, to the letter.
 */
class BrokenDefinitionsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final String EXPECT = "# expect: ";

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> paths = Files.list(BROKEN)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aBrokenDefinitionIsRefusedWithExactlyTheseWords(String fixture) throws IOException {
        Map<String, String> files = filesOf(fixture);
        DefinitionErrors refusal = catchThrowableOfType(DefinitionErrors.class, () -> load(files));
        assertThat(refusal).as("%s is not broken", fixture).isNotNull();
        assertThat(refusal.errors().stream().map(DefinitionError::toString))
                .containsExactlyInAnyOrderElementsOf(expected(files));
    }

    @Test
    void everyKindOfErrorHasAFixture() throws IOException {
        var without = new TreeSet<String>();
        EnumSet.allOf(DefinitionProblem.class).forEach(problem -> without.add(problem.name()));
        EnumSet.allOf(IndicatorProblem.class).forEach(problem -> without.add(problem.name()));
        EnumSet.allOf(MeasureProblem.class).forEach(problem -> without.add(problem.name()));
        EnumSet.allOf(ProgrammeProblem.class).forEach(problem -> without.add(problem.name()));
        EnumSet.allOf(ConsentProblem.class).forEach(problem -> without.add(problem.name()));
        for (String fixture : fixtures().toList()) {
            for (String line : expected(filesOf(fixture))) {
                without.remove(line.split(" ", -1)[1]);
            }
        }
        assertThat(without).as("errors without a broken fixture").isEmpty();
    }

    @Test
    void allErrorsOfAllFilesComeOutTogether() {
        var files = Map.of("a.yaml", "kind: nothing\n", "b.yaml", "- a list\n");
        DefinitionErrors refusal = catchThrowableOfType(DefinitionErrors.class, () -> load(files));
        assertThat(refusal.errors().stream().map(DefinitionError::problem))
                .containsExactly(DefinitionProblem.UNKNOWN_KIND, DefinitionProblem.NOT_A_DEFINITION);
        assertThat(refusal).hasMessageStartingWith("定义有2处错误：\nbroken/a.yaml:1 UNKNOWN_KIND 不认识的文件种类“nothing”。");
    }

    @Test
    void aPluginMayNotTakeANationalIdNorAnotherLevel() throws IOException {
        String permit =
                Files.readString(Path.of("src/main/resources/definitions/catalogue/administrative-permit.yaml"));
        var root = new DefinitionRoot.Texts("agriculture", Map.of("permit.yaml", permit));
        DefinitionErrors refusal = catchThrowableOfType(
                DefinitionErrors.class, () -> Definitions.national().readSectorItems(root));
        assertThat(refusal.errors().stream().map(DefinitionError::message))
                .containsExactly(
                        "编号“administrative-permit”已在 国家目录 使用。编号一经使用不得重复，请另起编号。", "这里的事项只能是“行业目录”。请把 level 改为 sector。");
    }

    private static void load(Map<String, String> files) {
        Definitions.loadFrom(List.of(DefinitionRoot.national(), new DefinitionRoot.Texts("broken", files)));
    }

    private static Map<String, String> filesOf(String fixture) throws IOException {
        Path path = BROKEN.resolve(fixture);
        return Files.isDirectory(path)
                ? new DefinitionRoot.Directory("broken", path).files()
                : Map.of(fixture, Files.readString(path));
    }

    private static List<String> expected(Map<String, String> files) {
        var expected = new ArrayList<String>();
        new TreeMap<>(files)
                .forEach((path, text) -> text.lines()
                        .filter(line -> line.startsWith(EXPECT))
                        .forEach(line -> expected.add("broken/" + path + ":" + line.substring(EXPECT.length()))));
        return expected;
    }
}
