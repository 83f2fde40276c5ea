/**
 * Pages of each tenant's public site, and the same facts as JSON. The tenant follows from the host name alone.
 *
 * <p>Reads the public read model with a database role that may read nothing else; it writes nothing, knows no visitor
 * and needs no script in the browser: one page alone has one, where a visitor turns on the notice shown without network. What is public, and until when, is decided by {@code publicity}, never here. Guides are
 * written from the definitions in force on the day. How far a case is, {@code cases} tells to whoever has its number and
 * query code, and whether a report was issued here and still counts, {@code reports} to whoever holds it.
 */
@Feature(mayUse = {"tenancy", "cases", "reports", "articles"})
@NullMarked
package org.xinheng.kernel.portal;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
