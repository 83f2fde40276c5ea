/**
 * How a tenant's portal looks, computed from its brand: colours that stay readable, an emblem that is safe to serve, a
 * header graphic of its own. Pure functions; knows neither requests nor the database.
 */
@NullMarked
package org.xinheng.kernel.portal.look;

import org.jspecify.annotations.NullMarked;
