/**
 * The servers Xinheng needs, on one machine: a real PostgreSQL and a real Keycloak, both from their Maven artifacts.
 *
 * <p>The same classes serve {@code deploy/up}, the tests and the benchmarks, so that what is tested is what is run.
 * Everything listens on 127.0.0.1 only, every password is generated and kept in a file only its user can read.
 * Nothing here is meant for production: there, PostgreSQL and Keycloak are given by configuration.
 */
@NullMarked
package org.xinheng.local;

import org.jspecify.annotations.NullMarked;
