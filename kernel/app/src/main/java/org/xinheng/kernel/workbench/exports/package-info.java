/**
 * Lists as workbooks: exactly the rows a list shows for a question, in the columns somebody chose.
 *
 * <p>A workbook is written from the pages of the list's own service, so rights, masking and order are the list's.
 */
@NullMarked
package org.xinheng.kernel.workbench.exports;

import org.jspecify.annotations.NullMarked;
