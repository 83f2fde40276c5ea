package org.xinheng.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.kernel.shared.Fact;

/**
 * No score triggers a restriction (国家发改委2019年7月说明, domain.md L5; 个人信息保护法第二十四条, L12). Restrictions come from lists and
 * measures, which people decide case by case; whatever sees grades may look at them and never put anybody on one.
 *
 * <p>If one of these rules stops you: let a person decide in the restricting feature, on the records themselves. Do not add
 * a word to {@link #READING}.
 */
final class GradeRules {

    private static final Set<String> RESTRICTING = Set.of("lists", "measures");
    private static final Set<String> GRADING = Set.of("evaluation", "supervision");
    /** How methods that only read begin, by the house's names. */
    private static final List<String> READING =
            List.of("find", "require", "list", "count", "is", "has", "of", "view", "label");

    private final String root;

    GradeRules(String root) {
        this.root = root;
    }

    List<HouseRule> all() {
        return List.of(
                new HouseRule("what restricts people sees no grade", this::restrictingSeesGrades),
                new HouseRule("what restricts people hears no fact of what sees grades", this::restrictingHearsGrades),
                new HouseRule("what sees grades restricts nobody", this::gradingRestricts));
    }

    private List<String> restrictingSeesGrades(JavaClasses classes) {
        return dependencies(classes, RESTRICTING)
                .filter(use -> GRADING.contains(feature(use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
    }

    private List<String> restrictingHearsGrades(JavaClasses classes) {
        var seeing = seeing(classes);
        return dependencies(classes, RESTRICTING)
                .filter(use -> use.getTargetClass().isAssignableTo(Fact.class)
                        && seeing.contains(feature(use.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
    }

    private List<String> gradingRestricts(JavaClasses classes) {
        var seeing = seeing(classes);
        return classes.stream()
                .filter(type -> seeing.contains(feature(type)))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> RESTRICTING.contains(feature(call.getTargetOwner())))
                .filter(call -> !call.getTargetOwner().isRecord()
                        && !call.getTargetOwner().isEnum())
                .filter(GradeRules::writes)
                .map(JavaMethodCall::getDescription)
                .toList();
    }

    private static boolean writes(JavaMethodCall call) {
        return READING.stream().noneMatch(verb -> call.getName().startsWith(verb));
    }

    /** Features that use grades, besides those that make them. */
    private Set<String> seeing(JavaClasses classes) {
        var seeing = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> GRADING.contains(feature(use.getTargetClass())))
                .map(use -> feature(use.getOriginClass()))
                .collect(Collectors.toCollection(TreeSet::new));
        seeing.addAll(GRADING);
        seeing.removeAll(RESTRICTING);
        seeing.remove("");
        return seeing;
    }

    private Stream<Dependency> dependencies(JavaClasses classes, Set<String> features) {
        return classes.stream()
                .filter(type -> features.contains(feature(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    /** The feature a class belongs to; empty for classes of nobody's. */
    private String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", -1)[0] : "";
    }
}
