package org.xinheng.kernel.evaluation;

import java.util.UUID;

/**
 * A natural person's grades, for incentives only.
 *
 * @param id the tenant's own id of the person
 * @param name masked, such as {@code 张*三}
 * @param purpose what it was asked for
 */
public record PersonGradesView(UUID id, String name, PersonPurpose purpose, GradeList grades) {}
