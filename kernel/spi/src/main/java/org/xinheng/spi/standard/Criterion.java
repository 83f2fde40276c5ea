package org.xinheng.spi.standard;

import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.LegalBasis;

/**
 * A second-level indicator: which records count, what is measured about them, and how many points that is worth.
 *
 * @param id kebab-case id, unique within the edition; named in findings
 * @param label its name
 * @param evidence which records count
 * @param measure what is measured about them
 * @param scoring what the measured value is worth
 * @param basis the clause it rests on; null if the edition's basis says it all
 * @param weight percent that its points are multiplied by when the edition combines {@code INDICATORS}; 100 otherwise
 * @since SPI 1.0
 */
public record Criterion(
        String id,
        Label label,
        Evidence evidence,
        Measure measure,
        Scoring scoring,
        @Nullable LegalBasis basis,
        int weight) {

    /** A criterion whose points count in full. */
    public Criterion(
            String id, Label label, Evidence evidence, Measure measure, Scoring scoring, @Nullable LegalBasis basis) {
        this(id, label, evidence, measure, scoring, basis, 100);
    }
}
