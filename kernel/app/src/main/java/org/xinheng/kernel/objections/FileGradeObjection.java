package org.xinheng.kernel.objections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a published grade.
 *
 * @param subject as the run's results name it
 * @param statement what is wrong, 5 to 2000 characters
 */
public record FileGradeObjection(
        @Nullable UUID run,
        @Nullable UUID subject,
        @Nullable String statement) {}
