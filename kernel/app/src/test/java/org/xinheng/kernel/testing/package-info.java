/**
 * What feature tests stand on: a real PostgreSQL and a real Keycloak per run, and a fresh tenant per test.
 *
 * <p>Tenants are isolated from each other by the product itself, so tests need no clean-up and may run in any order.
 */
@org.jspecify.annotations.NullMarked
package org.xinheng.kernel.testing;
