package org.xinheng.definitions.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.definitions.yaml.DefinitionErrors;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.standard.Condition;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;
import org.xinheng.spi.standard.Standard;
import org.xinheng.spi.standard.Window;

class StandardReaderTest {

    private static final KnownItems ITEMS = new KnownItems() {

        private final KnownItems fields = KnownItems.of(Map.of(
                "administrative-permit", Set.of("XK_NR", "XK_XKLB"),
                "administrative-penalty", Set.of("CF_CFLB", "CF_JDRQ", "CF_NR_FK", "CF_WFXW")));

        @Override
        public Optional<Set<String>> fieldsOf(String item) {
            return fields.fieldsOf(item);
        }

        @Override
        public Optional<Set<String>> valuesOf(String item, String field) {
            return field.equals("CF_CFLB") ? Optional.of(Set.of("警告", "罚款")) : Optional.empty();
        }

        @Override
        public boolean mayHoldNumber(String item, String field) {
            return !field.equals("CF_JDRQ");
        }

        @Override
        public boolean hasList(String list) {
            return Set.of("serious-dishonesty", "red-list").contains(list);
        }

        @Override
        public boolean hasStandard(String standard) {
            return standard.equals("public-credit");
        }

        @Override
        public boolean isGrade(String standard, String grade) {
            return Set.of("A", "B", "C", "D").contains(grade);
        }

        @Override
        public boolean isListOfMisconduct(String list) {
            return !list.equals("red-list");
        }
    };

    private static List<Standard> read(String text) {
        return StandardReader.read("plugin", Map.of("sample.yaml", text), ITEMS, Set.of("known-indicator"));
    }

    @Test
    void aStandardShowsAllItsGradesTheBestAloneOrNone() {
        assertThat(shown("publish: true")).isEqualTo(Standard.Shown.ALL);
        assertThat(shown("publish: all")).isEqualTo(Standard.Shown.ALL);
        assertThat(shown("publish: best")).isEqualTo(Standard.Shown.BEST);
        assertThat(shown("publish: false")).isEqualTo(Standard.Shown.NONE);
        var best = read(resource("sound.yaml").replace("publish: true", "publish: best"))
                .getFirst();
        var edition = best.editions().getFirst();
        assertThat(best.publish()).isTrue();
        assertThat(best.shows(edition, edition.grades().getFirst())).isTrue();
        assertThat(best.shows(edition, edition.grades().getLast())).isFalse();
    }

    private static Standard.Shown shown(String publish) {
        return read(resource("sound.yaml").replace("publish: true", publish))
                .getFirst()
                .shown();
    }

    @Test
    void aSoundStandardIsReadWhole() {
        var standard = read(resource("sound.yaml")).getFirst();

        assertThat(standard.id()).isEqualTo("sample-credit");
        assertThat(standard.publish()).isTrue();
        var edition = standard.editionOn(LocalDate.of(2026, 11, 22)).orElseThrow();
        assertThat(edition.basis().article()).isEqualTo("第三条");
        var penalties = edition.groups().get(1).criteria().getFirst();
        assertThat(penalties.evidence().window())
                .isEqualTo(new Window.ByClass(
                        Map.of(
                                RecordClass.MINOR, Period.ofMonths(3),
                                RecordClass.GENERAL, Period.ofYears(1),
                                RecordClass.SERIOUS, Period.ofYears(3)),
                        Period.ofYears(1)));
        assertThat(penalties.measure()).isEqualTo(new Measure.Count());
        assertThat(penalties.scoring()).isInstanceOf(Scoring.PerEvent.class);
        var fines = edition.groups().get(1).criteria().get(1);
        assertThat(fines.measure()).isEqualTo(new Measure.Sum("CF_NR_FK"));
        assertThat(fines.evidence().where())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.ValueIn("CF_CFLB", Set.of("罚款")),
                        new Condition.Not(new Condition.ClassIn(Set.of(RecordClass.MINOR))))));
        assertThat(((Scoring.Banded) fines.scoring()).bands().get(1).from()).isEqualTo(Quantity.of(1));
        assertThat(edition.rules()).extracting(rule -> rule.id()).containsExactly("banned-pesticide", "public-d");
        assertThat(edition.grades()).extracting(grade -> grade.id()).containsExactly("A", "B", "D", "M");
    }

    @ParameterizedTest
    @EnumSource(StandardProblem.class)
    void everyMistakeIsReportedInItsOwnWords(StandardProblem problem) {
        String broken = resource("sound.yaml");
        var expected = new ArrayList<String>();
        String from = "";
        for (String line : resource("broken/" + problem + ".txt").lines().toList()) {
            String rest = line.substring(2).replace("\\n", "\n");
            switch (line.charAt(0)) {
                case '-' -> from = rest;
                case '+' -> {
                    assertThat(broken).contains(from);
                    broken = broken.replaceFirst(
                            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(rest));
                }
                default -> expected.add("plugin/" + rest);
            }
        }
        String text = broken;

        var errors = catchThrowableOfType(DefinitionErrors.class, () -> read(text));

        assertThat(errors).isNotNull();
        assertThat(errors.errors())
                .extracting(error -> "%s:%d %s".formatted(error.file(), error.line(), error.message()))
                .containsExactlyElementsOf(expected);
        assertThat(errors.errors()).anyMatch(error -> error.problem() == problem);
    }

    @Test
    void anAlternativeMayBeAboutOneOfSeveralItems() {
        String text = resource("sound.yaml")
                .replace(
                        "items: [administrative-penalty], within: P2Y, where: {field: CF_WFXW, has_any: [禁用农药]}",
                        "items: [administrative-penalty, administrative-permit], within: P2Y, where: {any:"
                                + " [{field: CF_WFXW, has_any: [禁用农药]}, {field: XK_NR, has_any: [撤销]}]}");

        assertThat(read(text)).hasSize(1);
    }

    @Test
    void allMistakesOfAllFilesComeTogether() {
        String one = resource("sound.yaml")
                .replace("combine: sum", "combine: average")
                .replace("publish: true", "public: true");

        var errors = catchThrowableOfType(
                DefinitionErrors.class,
                () -> StandardReader.read("plugin", Map.of("a.yaml", one, "b.yaml", "- nothing"), ITEMS, Set.of()));

        assertThat(errors.errors())
                .extracting(error -> error.file() + " " + error.message())
                .containsExactly(
                        "plugin/a.yaml 不认识的键“public”。请删去，或改为：editions、id、incentive_only、kind、label、publish、sector、subjects。",
                        "plugin/a.yaml “combine”的值“average”不在可选范围内。请改为：sum、weighted、measured、indicators。",
                        "plugin/b.yaml 文件内容应为“键: 值”的形式。请以 kind: 开头。");
    }

    @Test
    void twoStandardsCannotShareAnId() {
        String text = resource("sound.yaml");

        var errors = catchThrowableOfType(
                DefinitionErrors.class,
                () -> StandardReader.read("plugin", Map.of("a.yaml", text, "b.yaml", text), ITEMS, Set.of()));

        assertThat(errors.errors())
                .extracting(error -> error.message())
                .containsExactly("编号“sample-credit”已在 plugin/a.yaml:3 使用。编号一经使用不得重复，请另起编号。");
    }

    private static String resource(String name) {
        try (InputStream stream = StandardReaderTest.class.getResourceAsStream("/standards/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
