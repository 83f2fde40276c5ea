package org.xinheng.spi.standard;

import org.xinheng.spi.Points;

/**
 * Points that stand in the standard, or that a tenant may tune.
 *
 * @since SPI 1.0
 */
public sealed interface Amount {

    /** Points as written. */
    record Fixed(Points points) implements Amount {}

    /** The value of a {@link Parameter}. */
    record Tunable(String parameter) implements Amount {}
}
