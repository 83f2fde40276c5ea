package org.xinheng.spi.standard;

import org.xinheng.spi.Label;

/**
 * How a subject of a grade is supervised.
 *
 * @param label the mode's name, such as 简化监督
 * @param note what it means in practice, one or two sentences
 * @param inspectionsPerYear planned inspections a year
 * @param samplingRate percent of such subjects drawn into random inspection, 0 to 100
 * @since SPI 1.0
 */
public record Supervision(Label label, String note, int inspectionsPerYear, int samplingRate) {}
