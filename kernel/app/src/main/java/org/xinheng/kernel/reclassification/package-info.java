/**
 * Reclassification of catalogue items (目录事项重分类): a tenant shows an item to fewer people, gives its records a class, or
 * takes them out of what lists may rest on.
 *
 * <p>Promises: what would change is counted and shown before anything happens; another person approves; the change is dated,
 * with its basis; it is carried out in parts that bear a restart, and undone to the letter. It never widens the circle the
 * catalogue's law draws, and never touches the class of a penalty, which the law gives.
 */
@Feature(mayUse = {"tenancy", "identity", "catalogue", "records", "cases"})
@NullMarked
package org.xinheng.kernel.reclassification;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
