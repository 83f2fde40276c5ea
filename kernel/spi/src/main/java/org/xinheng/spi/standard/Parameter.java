package org.xinheng.spi.standard;

import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;

/**
 * Points a tenant may tune within bounds.
 *
 * @param id kebab-case id, unique within the edition
 * @param label its name
 * @param standard the value if the tenant says nothing
 * @param least the lowest value allowed
 * @param most the highest value allowed
 * @param basis why it may be tuned; null if the edition's basis says it all
 * @since SPI 1.0
 */
public record Parameter(
        String id,
        Label label,
        Points standard,
        Points least,
        Points most,
        @Nullable LegalBasis basis) {}
