/**
 * Computes grades: one pure function from a subject's file, a day and parameters to a score, a grade and the reasons.
 *
 * <p>The same few classes serve the page of one firm, the run over a whole city, the what-if and a Spark executor, so they
 * need nothing but the JDK. A standard is compiled once; nothing here reads clocks, files or locales, and all arithmetic
 * is on integers, so an evaluation can be computed again bit for bit. Plugins do not see this package.
 *
 * @since SPI 1.0
 */
@NullMarked
package org.xinheng.spi.evaluation;

import org.jspecify.annotations.NullMarked;
