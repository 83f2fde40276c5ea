/**
 * The construction bureaus' plugin: how contractors, designers and supervisors are graded AA to D.
 *
 * <p>The highway formula X = a·T + b·L − ΣQ, the misconduct codes with their terms and the least turnover of a grade are
 * data under {@code definitions/}; this package only gives the plugin its name and decides nothing by itself.
 */
@NullMarked
package org.xinheng.engineering;

import org.jspecify.annotations.NullMarked;
