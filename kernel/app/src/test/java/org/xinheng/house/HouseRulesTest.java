package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xinheng.kernel");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.xinheng.planted");
    private static final JavaClasses SPI = new ClassFileImporter().importPackages("org.xinheng.spi");
    private static final int MAX_LINES = 400;

    static List<HouseRule> kernelRules() {
        return new HouseRules("org.xinheng.kernel").all();
    }

    static List<HouseRule> plantedRules() {
        return new HouseRules("org.xinheng.planted").all();
    }

    @ParameterizedTest
    @MethodSource("kernelRules")
    void theKernelKeeps(HouseRule rule) {
        assertThat(rule.violations().apply(KERNEL)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plantedRules")
    void aPlantedViolationIsFoundBy(HouseRule rule) {
        assertThat(rule.violations().apply(PLANTED)).as(rule.name()).isNotEmpty();
    }

    @Test
    void theSpiCarriesNothing() {
        assertThat(HouseRules.spiCarriesNothing("org.xinheng.spi").violations().apply(SPI))
                .isEmpty();
        assertThat(SPI).hasSizeGreaterThan(5);
    }

    @Test
    void anSpiThatCarriesSomethingIsFound() {
        var planted = new ClassFileImporter().importPackages("org.xinheng.planted.spi");
        assertThat(HouseRules.spiCarriesNothing("org.xinheng.planted.spi")
                        .violations()
                        .apply(planted))
                .isNotEmpty();
    }

    @Test
    void theRulesSawTheKernel() {
        assertThat(KERNEL).as("classes seen").hasSizeGreaterThan(40);
    }

    @Test
    void sourceFilesStayShort() throws IOException {
        try (var sources = sources()) {
            assertThat(sources.filter(file -> lines(file) > MAX_LINES).map(Path::toString))
                    .as("files over %d lines", MAX_LINES)
                    .isEmpty();
        }
    }

    @Test
    void decisionsAreNumberedWithoutHoles() throws IOException {
        try (var pages = Files.list(Path.of("../decisions"))) {
            var numbers = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.+\\.md"))
                    .map(name -> Integer.parseInt(name.substring(0, 4)))
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isNotEmpty()
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    private static Stream<Path> sources() throws IOException {
        return Files.walk(Path.of("../.."))
                .filter(file -> file.toString().endsWith(".java")
                        && !file.toString().contains("/target/")
                        && !file.toString().contains("/node_modules/"));
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
