/**
 * Reads standards – how a sector grades its subjects – from YAML into {@code org.xinheng.spi.standard}.
 *
 * <p>Strict: every unknown key, gap or overlap of bands, sum that does not add up, field the catalogue does not have and
 * grade that nobody can reach is reported, all at once, with file, line and the next step. What comes out can be compiled
 * and run without further questions. Reads text that it is handed; never opens a file.
 */
@NullMarked
package org.xinheng.definitions.standard;

import org.jspecify.annotations.NullMarked;
