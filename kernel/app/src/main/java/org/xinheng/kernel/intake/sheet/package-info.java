/**
 * Tables as offices send them: .xlsx workbooks and .csv texts, read as a stream of rows with bounded memory.
 *
 * <p>Promises: whatever the size of the file, only one row, the styles and a bounded part of the shared strings are in
 * memory; what cannot be read is refused with a Chinese sentence that says what to do. It knows nothing of catalogue
 * items, rules or tenants.
 */
@NullMarked
package org.xinheng.kernel.intake.sheet;

import org.jspecify.annotations.NullMarked;
