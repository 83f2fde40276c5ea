/**
 * Institutions (被授权机构): banks, guarantors and insurers a firm may authorise to query its file. The city's administrator
 * opens them; their machine clients log in as those of bureaus do, with a role of their own that opens nothing but queries.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.identity.institutions;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
