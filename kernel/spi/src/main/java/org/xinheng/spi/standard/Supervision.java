package org.xinheng.spi.standard;

import org.xinheng.spi.Label;

/**
 * How a subject of a grade is supervised.
 *
 * @param label the mode's name, such as 简化监督
 * @param note what it means in practice, one or two sentences
 * @param inspectionsPerYear planned inspections a year
 * @param samplingRate percent of such subjects drawn into random inspection, 0 to 100
 * @param channel how the subject's own business is handled
 * @since SPI 1.0
 */
public record Supervision(Label label, String note, int inspectionsPerYear, int samplingRate, Channel channel) {

    /** How the subject's own business with the authorities is handled, from the most to the least trusting. */
    public enum Channel {
        /** 绿色通道: handled first, missing papers may follow (容缺受理), fewer inspections. */
        GREEN,
        /** 常规: as the law says for everybody. */
        ROUTINE,
        /** 强化: papers and sites are looked at more often. */
        STRENGTHENED,
        /** 重点: every application is examined in full, no simplification. */
        STRICT
    }

    /** Supervision without a channel of its own. */
    public Supervision(Label label, String note, int inspectionsPerYear, int samplingRate) {
        this(label, note, inspectionsPerYear, samplingRate, Channel.ROUTINE);
    }
}
