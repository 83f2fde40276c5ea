/**
 * Fictitious but valid data: firms that do not exist, with codes whose check signs are right, and what bureaus decided
 * about them.
 *
 * <p>Everything follows from a seed and an index, so a million subjects need no memory and the same seed gives the same
 * files. Columns and code lists come from the catalogue; every name ends in （样例）; natural persons are born before 1910.
 */
@NullMarked
package org.xinheng.samples;

import org.jspecify.annotations.NullMarked;
