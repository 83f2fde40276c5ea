/**
 * Objections: a subject contests a record or one of its fields, the platform and the source bureau check it in time, and
 * the outcome is carried out everywhere at once.
 *
 * <p>Promises: from the moment an objection is filed the record carries the mark 异议处理中 wherever it shows; the mark goes
 * when the case ends, however it ends; a correction keeps the former version; who answered for the bureau does not
 * conclude the case.
 */
@Feature(mayUse = {"tenancy", "identity", "cases", "records", "evaluation"})
@NullMarked
package org.xinheng.kernel.objections;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
