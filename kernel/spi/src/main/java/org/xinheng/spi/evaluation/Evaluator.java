package org.xinheng.spi.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Points;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.evaluation.EvaluationException.Reason;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/**
 * A standard ready to be applied. Immutable; used from any number of threads at once.
 *
 * @since SPI 1.0
 */
public final class Evaluator {

    private final Standard standard;
    private final Map<String, Indicator> indicators;

    private Evaluator(Standard standard, Map<String, Indicator> indicators) {
        this.standard = standard;
        this.indicators = Map.copyOf(indicators);
    }

    /**
     * Prepares a standard.
     *
     * @param indicators the Java indicators of the plugin that brings the standard
     * @throws EvaluationException {@code BAD_STANDARD} if two indicators share an id
     */
    public static Evaluator of(Standard standard, Collection<Indicator> indicators) {
        var byId = new HashMap<String, Indicator>();
        for (Indicator indicator : indicators) {
            if (byId.put(indicator.id(), indicator) != null) {
                throw new EvaluationException(Reason.BAD_STANDARD, "Java 指标编号重复:" + indicator.id());
            }
        }
        return new Evaluator(standard, byId);
    }

    /** The standard this applies. */
    public Standard standard() {
        return standard;
    }

    /** The catalogue items an edition looks at; records of other items need not be read. */
    public static Set<String> itemsOf(Edition edition) {
        return needsOf(edition).items();
    }

    /** Everything an edition may look at. */
    public static Needs needsOf(Edition edition) {
        return NeedsOfEdition.of(edition);
    }

    /**
     * The pure function: the same file, day and parameters give the same evaluation, always.
     *
     * @param parameters a tenant's own values by parameter id; absent ones take the standard's value
     * @throws EvaluationException saying why there is no evaluation
     */
    public Evaluation evaluate(SubjectFile file, LocalDate asOf, Map<String, Points> parameters) {
        return on(asOf, parameters).evaluate(file);
    }

    /**
     * The plan for one day and one set of parameters, to be applied to many subjects.
     *
     * @throws EvaluationException {@code NOT_IN_FORCE}, {@code BAD_PARAMETER} or {@code BAD_STANDARD}
     */
    public Plan on(LocalDate asOf, Map<String, Points> parameters) {
        Edition edition = standard.editionOn(asOf)
                .orElseThrow(() -> new EvaluationException(
                        Reason.NOT_IN_FORCE, "标准 %s 在 %s 没有有效版本。".formatted(standard.id(), asOf)));
        return new Plan(standard, edition, asOf, Amounts.of(edition, parameters), indicators);
    }
}
