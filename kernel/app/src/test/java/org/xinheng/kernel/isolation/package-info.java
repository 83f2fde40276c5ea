/** Generated proof that no tenant sees another: every table by every command, every endpoint by every method. */
@org.jspecify.annotations.NullMarked
package org.xinheng.kernel.isolation;
