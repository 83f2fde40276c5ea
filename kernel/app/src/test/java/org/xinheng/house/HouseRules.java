package org.xinheng.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
import org.xinheng.kernel.tenancy.Database;
import org.xinheng.kernel.tenancy.Unit;

/** The rules, for features below one root package. */
final class HouseRules {

    private static final Set<String> WATCHLESS = Set.of("now", "systemDefaultZone", "systemUTC");
    private static final Set<String> TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.Clock");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    List<HouseRule> all() {
        var rules = new ArrayList<>(new GradeRules(root).all());
        rules.addAll(new SealRules(root).all());
        rules.addAll(List.of(
                new HouseRule("features use only the features they declare", this::undeclaredUse),
                new HouseRule("features are free of cycles", this::cycles),
                new HouseRule("nobody calls a resource class", this::resourceCalled),
                new HouseRule("resources run on virtual threads", this::resourceOnEventLoop),
                new HouseRule("only tenancy opens the application's database", this::databaseOpened),
                new HouseRule("only repositories touch a unit's handle", this::handleTouched),
                new HouseRule("nothing is injected into fields", this::fieldInjected),
                new HouseRule("there is no ambient transaction", this::ambientTransaction),
                new HouseRule("time is passed in", this::ownTime),
                new HouseRule("every package is null-marked and a declared feature", this::unmarkedPackage),
                new HouseRule("names say what a thing is", this::badName)));
        return rules;
    }

    /** For the SPI alone: it carries nothing. */
    static HouseRule spiCarriesNothing(String spi) {
        return new HouseRule(
                "the SPI uses the JDK and JSpecify only",
                classes -> classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> Stream.of(spi, "java.", "org.jspecify.", "[")
                                .noneMatch(use.getTargetClass()
                                        .getBaseComponentType()
                                        .getName()::startsWith))
                        .filter(use ->
                                !use.getTargetClass().getBaseComponentType().isPrimitive())
                        .map(Dependency::getDescription)
                        .toList());
    }

    private List<String> undeclaredUse(JavaClasses classes) {
        var wrong = new TreeSet<String>();
        for (var feature : features(classes)) {
            var allowed = feature.tryGetAnnotationOfType(Feature.class)
                    .map(declared -> Arrays.asList(declared.mayUse()))
                    .orElse(List.of());
            feature.getClassDependenciesFromThisPackageTree().stream()
                    .map(use -> use.getTargetClass().getPackageName())
                    .filter(name -> name.startsWith(root + "."))
                    .map(name -> name.substring(root.length() + 1).split("\\.", -1)[0])
                    .filter(used -> !used.equals("shared")
                            && !used.equals(feature.getRelativeName())
                            && !allowed.contains(used))
                    .forEach(used -> wrong.add(feature.getRelativeName() + " -> " + used));
        }
        return List.copyOf(wrong);
    }

    private List<String> cycles(JavaClasses classes) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    private List<String> resourceCalled(JavaClasses classes) {
        return uses(
                classes,
                use -> use.getTargetClass().isAnnotatedWith(Path.class)
                        && !use.getTargetClass().equals(use.getOriginClass())
                        && !use.getOriginClass()
                                .getName()
                                .startsWith(use.getTargetClass().getName()));
    }

    private List<String> resourceOnEventLoop(JavaClasses classes) {
        return named(
                classes,
                type -> type.isAnnotatedWith(Path.class)
                        && !type.isInterface()
                        && !type.isAnnotatedWith(RunOnVirtualThread.class));
    }

    private List<String> databaseOpened(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals("org.xinheng.kernel.tenancy"))
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getParameters().stream())
                .filter(parameter -> parameter
                        .tryGetAnnotationOfType(Database.class)
                        .map(database -> database.value() == Database.As.APP)
                        .orElse(false))
                .map(Object::toString)
                .toList();
    }

    private List<String> handleTouched(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals("org.xinheng.kernel.tenancy"))
                .filter(type -> !outermost(type).getSimpleName().endsWith("Repository"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Unit.class)
                        && call.getName().equals("handle"))
                .map(Object::toString)
                .toList();
    }

    private List<String> fieldInjected(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(Inject.class))
                .map(Object::toString)
                .toList();
    }

    private List<String> ambientTransaction(JavaClasses classes) {
        return uses(classes, use -> use.getTargetClass().isEquivalentTo(Transactional.class));
    }

    private List<String> ownTime(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> TIME.contains(call.getTargetOwner().getName())
                        && WATCHLESS.contains(call.getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock")))
                .map(Object::toString)
                .toList();
    }

    private List<String> unmarkedPackage(JavaClasses classes) {
        return features(classes).stream()
                .filter(feature ->
                        !feature.isAnnotatedWith(Feature.class) || !feature.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    private List<String> badName(JavaClasses classes) {
        var endings = List.of("Impl", "Util", "Utils", "Helper", "Manager", "DTO", "Dto", "ServiceImpl");
        var packages = List.of(".util", ".dto", ".entity", ".impl", ".service");
        return named(
                classes,
                type -> endings.stream().anyMatch(type.getSimpleName()::endsWith)
                        || packages.stream().anyMatch(type.getPackageName()::endsWith));
    }

    private List<JavaPackage> features(JavaClasses classes) {
        return List.copyOf(classes.getPackage(root).getSubpackages());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static List<String> named(JavaClasses classes, Predicate<JavaClass> wrong) {
        return classes.stream().filter(wrong).map(JavaClass::getName).toList();
    }

    private static List<String> uses(JavaClasses classes, Predicate<Dependency> wrong) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(wrong)
                .map(Dependency::getDescription)
                .toList();
    }
}
