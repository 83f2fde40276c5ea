/**
 * One search over everything a person may see in a tenant: subjects, cases, records, reports, bureaus. It finds by what the
 * lists find by, on the indexes they have, and shows a few of each; the rest is in the list it links to.
 */
@NullMarked
package org.xinheng.kernel.workbench.search;

import org.jspecify.annotations.NullMarked;
