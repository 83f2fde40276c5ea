/**
 * The workbench of a person: saved views of the large lists, one search over everything, what is new, and lists taken along
 * as Excel workbooks.
 *
 * <p>Promises: it shows nobody more than the lists themselves do, because it asks the same services with the same question in
 * a unit of the same person; a workbook holds exactly the rows of the list and leaves an audit line; views and what was
 * read are the person's own. It decides nothing.
 */
@Feature(
        mayUse = {
            "tenancy",
            "identity",
            "audit",
            "cases",
            "commitments",
            "intake",
            "lists",
            "measures",
            "records",
            "reports",
            "subjects"
        })
@NullMarked
package org.xinheng.kernel.workbench;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
