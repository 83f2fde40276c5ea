package org.xinheng.definitions.standard;

import java.util.List;
import java.util.Locale;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Grade;
import org.xinheng.spi.standard.GradeRule;
import org.xinheng.spi.standard.GradeRule.Effect;
import org.xinheng.spi.standard.GradeRule.Trigger;
import org.xinheng.spi.standard.Supervision;
import org.xinheng.spi.standard.Supervision.Channel;

/**
 * What an incentive-only standard may not contain: a score of a person may open benefits and must never restrict (L5).
 * So no veto, no ceiling, no downgrade, no list of misconduct and no inspection can hang on it.
 */
final class Incentive {

    private Incentive() {}

    static void check(Section section, Edition edition, KnownItems known) {
        List<Section> rules = section.sections("rules");
        for (int i = 0; i < edition.rules().size() && i < rules.size(); i++) {
            check(rules.get(i), edition.rules().get(i), known);
        }
        List<Section> grades = section.sections("grades");
        for (int i = 0; i < edition.grades().size() && i < grades.size(); i++) {
            check(grades.get(i), edition.grades().get(i));
        }
    }

    private static void check(Section section, GradeRule rule, KnownItems known) {
        if (rule.effect() != Effect.AT_WORST) {
            String written = rule.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
            section.report("effect", StandardProblem.INCENTIVE_RULE, rule.id(), written);
        }
        if (rule.trigger() instanceof Trigger.Listed listed) {
            listed.lists().stream()
                    .filter(known::isListOfMisconduct)
                    .sorted()
                    .forEach(list -> section.report("when", StandardProblem.INCENTIVE_LIST, list));
        }
    }

    private static void check(Section section, Grade grade) {
        Supervision mode = grade.supervision();
        boolean restricts = mode.inspectionsPerYear() > 0
                || mode.samplingRate() > 0
                || mode.channel().compareTo(Channel.ROUTINE) > 0;
        if (restricts) {
            section.report("supervision", StandardProblem.INCENTIVE_SUPERVISION, grade.id());
        }
    }
}
