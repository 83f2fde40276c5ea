package org.xinheng.definitions.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects errors while files are read and compared; not thread-safe. */
public final class Findings {

    private final List<DefinitionError> errors = new ArrayList<>();

    /** Notes an error at a place. */
    public void add(Place place, Problem problem, Object... blanks) {
        errors.add(new DefinitionError(place.file(), place.line(), problem, problem.say(blanks)));
    }

    /** Notes errors that another reader found. */
    public void addAll(List<DefinitionError> others) {
        errors.addAll(others);
    }

    /** Errors so far, by file and line. */
    public List<DefinitionError> errors() {
        return errors.stream()
                .sorted(Comparator.comparing(DefinitionError::file).thenComparingInt(DefinitionError::line))
                .toList();
    }

    /** How many errors so far; lets a caller see whether a step went well. */
    public int size() {
        return errors.size();
    }

    /** Throws all errors if there are any. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new DefinitionErrors(errors());
        }
    }
}
