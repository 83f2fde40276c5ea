/**
 * Where the head of a table is, which catalogue item it belongs to, and which column is which field.
 *
 * <p>Heads may be Chinese names, aliases or codes, of today's tables or of the tables of 2015/16, in any order, below
 * titles and blank rows. What is missing or doubled is said by name; what is not known is reported and left alone.
 */
@NullMarked
package org.xinheng.kernel.intake.heads;

import org.jspecify.annotations.NullMarked;
