package org.xinheng.kernel.portal;

import io.quarkus.qute.TemplateExtension;
import org.xinheng.definitions.method.GradeNames;

/** A grade's code on portal pages, where {@link GradeNames} says that it stands beside the name. */
final class GradeCode {

    private GradeCode() {}

    /** As {@link GradeNames#needsCode}, for templates. */
    @TemplateExtension
    static boolean needs(String label, String code) {
        return GradeNames.needsCode(label, code);
    }

    /** Code and name, the code once. */
    static String named(String code, String label) {
        return needs(label, code) ? code + " " + label : label;
    }
}
