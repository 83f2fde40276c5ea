/**
 * Figures of the product as ratios in one run: against plain {@code COPY}, against the same SQL by pgbench, and CPU per
 * request. Starts its own servers on 127.0.0.1, loads only those, and stops by itself. Measures; asserts nothing.
 */
@org.jspecify.annotations.NullMarked
package org.xinheng.bench;
