/**
 * Due process told for lawyers: files in {@code src/test/resources/scenarios}, one for each kind of case, played on the
 * kernel with its own database on the days they name.
 */
@NullMarked
package org.xinheng.kernel.scenarios;

import org.jspecify.annotations.NullMarked;
