package org.xinheng.spi.standard;

/**
 * What lowers a project's own points, in a {@link Measure.ProjectMean}.
 *
 * @param evidence the records of misconduct that count; each names its project in the measure's field
 * @param worth what one of them takes, as a positive quantity
 * @since SPI 1.0
 */
public record Deduction(Evidence evidence, Worth worth) {}
