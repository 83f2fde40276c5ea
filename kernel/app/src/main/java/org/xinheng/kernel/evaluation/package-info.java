/**
 * Grades: dated, explainable, computed from a tenant's records by the standards its bureaus have switched on.
 *
 * <p>A grade is computed when somebody asks, from the records in force, by a pure function; each point names the rule,
 * the records and the clause. It restricts nobody: nothing in the kernel is triggered by a score. Runs over the whole
 * population live in {@code runs}, a tenant's own parameters in {@code adoptions}. How a subject gets a better grade is
 * computed the same way, for any day to come. Natural persons are graded for incentives only, when of full age, for the
 * officers of the sector alone.
 */
@Feature(mayUse = {"tenancy", "identity", "plugins", "records", "subjects", "catalogue", "repair", "reclassification"})
@NullMarked
package org.xinheng.kernel.evaluation;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
