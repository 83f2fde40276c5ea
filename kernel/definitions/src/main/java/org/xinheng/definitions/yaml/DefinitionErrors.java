package org.xinheng.definitions.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Definitions were refused; carries every error of every file. */
public final class DefinitionErrors extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionError> errors;

    /** Refuses with these errors, at least one. */
    public DefinitionErrors(List<DefinitionError> errors) {
        super(errors.stream()
                .map(DefinitionError::toString)
                .collect(Collectors.joining("\n", "定义有%d处错误：\n".formatted(errors.size()), "")));
        this.errors = List.copyOf(errors);
    }

    /** All of them, by file and line. */
    public List<DefinitionError> errors() {
        return errors;
    }
}
