package org.xinheng.kernel.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/**
 * A standard that counts for a tenant, as its edition of a day says it.
 *
 * @param plugin who brings it: a plugin's id, or {@code kernel}
 * @param grades best first
 * @param rules the names of all criteria and grade rules by id, for reading findings
 * @param parameters what the tenant may tune, with the value that counts
 * @param parametersNumber the number of the tenant's adoption the values come from; null if it adopted none
 * @param mine whether who asks may start evaluations by it, publish them and tune it
 */
public record StandardView(
        String id,
        String label,
        String labelEn,
        String sector,
        String plugin,
        String pluginLabel,
        String edition,
        LocalDate from,
        boolean publish,
        BigDecimal floor,
        BigDecimal cap,
        String act,
        List<GradeBand> grades,
        List<RuleName> rules,
        List<ParameterView> parameters,
        @Nullable Integer parametersNumber,
        boolean mine) {

    /** A grade with its band; no band where the grade is given by rule only. */
    public record GradeBand(
            String id,
            String label,
            String meaning,
            String colour,
            @Nullable BigDecimal from,
            @Nullable BigDecimal until,
            String supervision,
            int inspectionsPerYear,
            int samplingRate) {}

    /** What a rule is called. */
    public record RuleName(String id, String label) {}

    /**
     * A value the tenant may tune within bounds.
     *
     * @param base what would count had the tenant adopted nothing: its data pack's value, that of the tenant above, or the
     *     standard's
     * @param value what counts
     */
    public record ParameterView(
            String id,
            String label,
            BigDecimal standard,
            BigDecimal least,
            BigDecimal most,
            BigDecimal base,
            BigDecimal value) {}

    static StandardView of(
            Standards.Source source,
            Edition edition,
            List<Parameter> tunable,
            ParameterSchedule schedule,
            boolean mine,
            LocalDate today) {
        Map<String, Points> own = schedule.on(today);
        Map<String, Points> base = schedule.baseOn(today);
        Standard standard = source.evaluator().standard();
        return new StandardView(
                standard.id(),
                standard.label().zh(),
                standard.label().en(),
                standard.sector(),
                source.plugin(),
                source.label(),
                edition.version(),
                edition.from(),
                standard.publish(),
                edition.floor().decimal(),
                edition.cap().decimal(),
                edition.basis().act(),
                edition.grades().stream()
                        .map(grade -> new GradeBand(
                                grade.id(),
                                grade.label().zh(),
                                grade.meaning(),
                                grade.colour(),
                                decimal(grade.from()),
                                decimal(grade.until()),
                                grade.supervision().label().zh(),
                                grade.supervision().inspectionsPerYear(),
                                grade.supervision().samplingRate()))
                        .toList(),
                rules(edition),
                tunable.stream().map(parameter -> view(parameter, base, own)).toList(),
                schedule.numberOn(today).orElse(null),
                mine);
    }

    private static List<RuleName> rules(Edition edition) {
        var names = new ArrayList<RuleName>();
        for (var group : edition.groups()) {
            names.add(new RuleName(group.id(), group.label().zh()));
            group.criteria()
                    .forEach(criterion -> names.add(
                            new RuleName(criterion.id(), criterion.label().zh())));
        }
        edition.rules()
                .forEach(rule -> names.add(new RuleName(rule.id(), rule.label().zh())));
        return names;
    }

    private static ParameterView view(Parameter parameter, Map<String, Points> base, Map<String, Points> own) {
        return new ParameterView(
                parameter.id(),
                parameter.label().zh(),
                parameter.standard().decimal(),
                parameter.least().decimal(),
                parameter.most().decimal(),
                base.getOrDefault(parameter.id(), parameter.standard()).decimal(),
                own.getOrDefault(parameter.id(), parameter.standard()).decimal());
    }

    private static @Nullable BigDecimal decimal(@Nullable Points points) {
        return points == null ? null : points.decimal();
    }
}
