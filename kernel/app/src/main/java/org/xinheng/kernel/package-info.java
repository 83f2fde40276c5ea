/** The kernel: every feature is one package; which other features it may use stands in its {@code package-info}. */
@org.jspecify.annotations.NullMarked
package org.xinheng.kernel;
