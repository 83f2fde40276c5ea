/**
 * The rules V01–V14 for one row: what a cell says, what the item's definition asks, what is wrong and what to do next.
 *
 * <p>Promises: pure functions of a row, a definition, the tenant's source units and a day; every reason is a Chinese
 * sentence; no sentence carries an identity number, a telephone number or a bank card in clear. Nothing here touches
 * the database: duplicates (V09) and the registry's names (V10) are found where rows are merged.
 */
@NullMarked
package org.xinheng.kernel.intake.check;

import org.jspecify.annotations.NullMarked;
