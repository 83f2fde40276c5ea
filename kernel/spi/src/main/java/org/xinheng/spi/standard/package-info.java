/**
 * A standard as a value: what a sector's evaluation rules say, piece by piece, each dated and with its legal basis.
 *
 * <p>Standards are written as YAML and read by {@code org.xinheng.definitions.standard}, which checks what one value
 * alone cannot know (gaps, overlaps, sums, unreachable grades). The types here hold no logic: they are compiled to a
 * plan by {@code org.xinheng.spi.evaluation}. Plugins do not see this package.
 *
 * @since SPI 1.0
 */
@NullMarked
package org.xinheng.spi.standard;

import org.jspecify.annotations.NullMarked;
