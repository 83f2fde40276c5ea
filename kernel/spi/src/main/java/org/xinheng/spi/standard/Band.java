package org.xinheng.spi.standard;

import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Quantity;

/**
 * A half-open range of measured values and the points it is worth.
 *
 * @param from the lowest value in it; null if it has no lower end
 * @param until the lowest value above it; null if it has no upper end
 * @param points what it is worth
 * @since SPI 1.0
 */
public record Band(@Nullable Quantity from, @Nullable Quantity until, Amount points) {}
