/**
 * What a tenant is, as data: names, division, host, brand, bureaus, enabled plugins and the assertions its pack has to
 * meet. A pack holds no secrets and no records.
 */
@NullMarked
package org.xinheng.definitions.tenants;

import org.jspecify.annotations.NullMarked;
