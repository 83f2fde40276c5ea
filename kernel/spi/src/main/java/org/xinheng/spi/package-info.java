/**
 * What a sector plugin may see: the one interface it offers, and the values that go in and come out.
 *
 * <p>Everything here is immutable and depends on nothing but the JDK and JSpecify. A plugin is handed values and returns
 * values; it has no database, no files, no network and no threads of its own. The kernel calls from any thread, possibly
 * from several at once. Additions arrive as new default methods or new types; nothing is taken away without one release
 * in which it is deprecated. This package says nothing about how the kernel stores or serves what it learns.
 *
 * @since SPI 1.0
 */
@NullMarked
package org.xinheng.spi;

import org.jspecify.annotations.NullMarked;
