package org.xinheng.definitions.standard;

import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.Label;
import org.xinheng.spi.standard.Criterion;
import org.xinheng.spi.standard.Evidence;
import org.xinheng.spi.standard.Measure;
import org.xinheng.spi.standard.Scoring;

/** Reads one criterion: evidence, what is measured, and how it is scored. */
final class CriterionReader {

    private static final int FULL = 100;

    private CriterionReader() {}

    /** @param weighted whether the criterion has to say its own weight */
    static Criterion read(Section section, boolean weighted, ReaderContext context) {
        String id = context.newId(section);
        Label label = ReaderContext.label(section);
        int weight = FULL;
        if (weighted) {
            weight = section.number("weight", 1, FULL);
        } else if (section.has("weight")) {
            section.report("weight", StandardProblem.CRITERION_WEIGHT_UNWANTED);
        }
        Evidence evidence = EvidenceReader.read(section, context);
        Measure measure = MeasureReader.read(section, evidence.items(), context);
        Scoring scoring = ScoringReader.read(section, measure, evidence.items(), context);
        var criterion =
                new Criterion(id, label, evidence, measure, scoring, ReaderContext.optionalBasis(section), weight);
        section.done();
        return criterion;
    }
}
