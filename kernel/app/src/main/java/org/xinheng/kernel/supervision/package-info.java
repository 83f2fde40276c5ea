/**
 * Supervision by grade (分级分类监管) and random inspection (双随机、一公开): from a published run to a plan, from a plan to a
 * draw that anybody can recompute, from a draw to inspections whose results become records.
 *
 * <p>Promises: a plan takes effect by a second person only; the list, the sizes and the commitment to the seed are public
 * before the draw and cannot be changed afterwards; an inspector who must avoid a subject is never drawn for it; a result
 * goes through the ordinary intake gate and nowhere else. A grade decides how often somebody is looked at and nothing more:
 * nothing here restricts anybody, and natural persons are never drawn.
 */
@Feature(mayUse = {"tenancy", "identity", "evaluation", "intake", "subjects"})
@NullMarked
package org.xinheng.kernel.supervision;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
