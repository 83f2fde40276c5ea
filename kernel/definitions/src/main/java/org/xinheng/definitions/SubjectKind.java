package org.xinheng.definitions;

import java.util.Arrays;
import java.util.Optional;

/** Category of the subject, as the national tables exchange it. */
public enum SubjectKind {
    ORGANISATION("法人及非法人组织"),
    NATURAL_PERSON("自然人"),
    INDIVIDUAL_BUSINESS("个体工商户");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    /** The words the national tables use. */
    public String label() {
        return label;
    }

    /** The kind with these words, if there is one. */
    public static Optional<SubjectKind> withLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
