/**
 * Monthly bulletins (信用监测通报): ranking of the bureaus, figures with their trend, open problems; issued by the city's
 * administrator under a number without gaps, as PDF and as a workbook.
 *
 * <p>Promises: what a bulletin says is kept as it was issued; a mistake is mended by a further edition under a number of its own.
 */
@NullMarked
package org.xinheng.kernel.monitoring.bulletins;

import org.jspecify.annotations.NullMarked;
