package org.xinheng.definitions.repair;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wording with blanks such as {@code {subject}}.
 *
 * @param commitment the repair commitment letter (信用修复承诺书)
 * @param notice the notice served together with the decision (两书同达), or null when the regime knows none
 */
public record RepairTexts(String commitment, @Nullable String notice) {

    /** Blanks either text may hold. */
    public static final Set<String> BLANKS = Set.of(
            "subject",
            "code",
            "document",
            "authority",
            "decided-on",
            "class",
            "from",
            "longest-ends-on",
            "materials",
            "answer-within",
            "place",
            "today");
}
