/**
 * Joint measures as law: what may follow from an entry on a list or from a statute, for which matter, on which basis, by
 * whom and until when (全国失信惩戒措施基础清单). A measure without a basis in force cannot be written down, a score or
 * a grade cannot trigger one (L4, L5), and a tenant's document alone cannot add a restriction to the national list.
 */
@NullMarked
package org.xinheng.definitions.measures;

import org.jspecify.annotations.NullMarked;
