/**
 * Decisions on record by which a statute itself attaches a measure, without a list between: read from the records whenever
 * somebody asks, so that a withdrawn or shielded decision holds nobody a moment longer.
 *
 * <p>Promises: nothing counts here but a decision of an item and with words that the measures name; no score, no grade; each
 * has a first and a last day.
 */
@NullMarked
package org.xinheng.kernel.measures.statutes;

import org.jspecify.annotations.NullMarked;
