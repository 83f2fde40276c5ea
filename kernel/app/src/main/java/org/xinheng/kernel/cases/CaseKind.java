package org.xinheng.kernel.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of case.
 *
 * @param id kebab case, chosen once
 * @param letters two letters that begin the numbers, such as {@code YY}
 * @param label Chinese name
 * @param states the sealed interface of its states
 * @param opened what the first line of its timeline says
 */
public record CaseKind<S extends CaseState>(String id, String letters, String label, Class<S> states, String opened) {

    public CaseKind {
        if (!states.isSealed()) {
            throw new IllegalArgumentException(states + " is not sealed");
        }
    }

    /** A kind whose cases are opened by handing them in. */
    public CaseKind(String id, String letters, String label, Class<S> states) {
        this(id, letters, label, states, "提交" + label);
    }

    /** The same kind whose cases are opened in another way, such as by beginning to prepare an application. */
    public CaseKind<S> openedBy(String what) {
        return new CaseKind<>(id, letters, label, states, what);
    }

    /** The states by name. */
    Map<String, Class<?>> byName() {
        return leaves(states).distinct().collect(Collectors.toMap(CaseKind::nameOf, state -> state));
    }

    /** The records below a sealed interface, which may have sealed interfaces between. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CaseKind::leaves)
                : Stream.of(type);
    }

    /** {@code CoInvestigation} is stored as {@code CO_INVESTIGATION}. */
    static String nameOf(Class<?> state) {
        var name = new StringBuilder();
        for (char letter : state.getSimpleName().toCharArray()) {
            if (Character.isUpperCase(letter) && !name.isEmpty()) {
                name.append('_');
            }
            name.append(Character.toUpperCase(letter));
        }
        return name.toString();
    }
}
