package org.xinheng.kernel.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.LegalBasis;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.evaluation.Evaluation;
import org.xinheng.spi.evaluation.Finding;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/**
 * A subject's grade under one standard, with every point explained: the points of the findings add up to the score.
 *
 * @param plugin the plugin that brings the standard, or {@code kernel}
 * @param standardVersion the edition in force on the day
 * @param publish whether the standard lets the public see grades
 * @param floor the lowest possible score
 * @param cap the highest possible score
 * @param asOf the day the grade is for
 * @param parameters the tenant's own values that were used
 */
public record GradeView(
        String plugin,
        String pluginVersion,
        String standard,
        String standardVersion,
        String label,
        boolean publish,
        BigDecimal score,
        BigDecimal floor,
        BigDecimal cap,
        Grade grade,
        LocalDate asOf,
        List<FindingView> findings,
        Parameters parameters) {

    /**
     * The tenant's own values for the standard's parameters; the standard's count for those that are missing.
     *
     * @param number the tenant's adoption they come from; null if it adopted none
     */
    public record Parameters(@Nullable Integer number, Map<String, BigDecimal> values) {}

    /** The grade: what it means and how the subject is then supervised. */
    public record Grade(String id, String label, String meaning, String colour, String supervision) {}

    /** One reason; {@code max} is null where that means nothing. */
    public record FindingView(
            String kind,
            String group,
            String rule,
            String label,
            BigDecimal points,
            @Nullable BigDecimal max,
            Clause clause,
            List<RecordRef> records,
            String note) {}

    /** Where a rule comes from; {@code invented} says why a value was chosen by us, null if the act says it. */
    public record Clause(
            String act,
            String article,
            @Nullable String url,
            @Nullable String invented) {}

    /** A record a finding rests on. */
    public record RecordRef(UUID id, String documentNo, LocalDate decidedOn, String title) {}

    static GradeView of(
            Standards.Source source, Evaluation evaluation, SubjectRecords subject, ParameterSchedule schedule) {
        Standard standard = source.evaluator().standard();
        Edition edition = standard.editionOn(evaluation.asOf()).orElseThrow();
        var references = new HashMap<UUID, RecordRef>();
        for (RecordFacts facts : subject.file().records()) {
            references.put(
                    facts.id(),
                    new RecordRef(
                            facts.id(),
                            facts.documentNo(),
                            facts.decidedOn(),
                            subject.titles().getOrDefault(facts.id(), "")));
        }
        var grade = evaluation.grade();
        return new GradeView(
                source.plugin(),
                source.version(),
                standard.id(),
                evaluation.edition(),
                standard.label().zh(),
                standard.publish(),
                evaluation.score().decimal(),
                edition.floor().decimal(),
                edition.cap().decimal(),
                new Grade(
                        grade.id(),
                        grade.label().zh(),
                        grade.meaning(),
                        grade.colour(),
                        grade.supervision().label().zh() + "："
                                + grade.supervision().note()),
                evaluation.asOf(),
                evaluation.findings().stream()
                        .map(finding -> view(finding, references))
                        .toList(),
                parameters(schedule, evaluation.asOf()));
    }

    private static Parameters parameters(ParameterSchedule schedule, LocalDate day) {
        var values = new TreeMap<String, BigDecimal>();
        schedule.on(day).forEach((id, points) -> values.put(id, points.decimal()));
        return new Parameters(schedule.numberOn(day).orElse(null), values);
    }

    private static FindingView view(Finding finding, Map<UUID, RecordRef> references) {
        var records = new ArrayList<RecordRef>();
        for (UUID id : finding.records()) {
            RecordRef reference = references.get(id);
            if (reference != null) {
                records.add(reference);
            }
        }
        Points max = finding.max();
        LegalBasis clause = finding.clause();
        return new FindingView(
                finding.kind().name(),
                finding.group(),
                finding.rule(),
                finding.label().zh(),
                finding.points().decimal(),
                max == null ? null : max.decimal(),
                new Clause(clause.act(), clause.article(), clause.url(), clause.invented()),
                records,
                finding.note());
    }
}
