package org.xinheng.kernel.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.Values;
import org.xinheng.definitions.publicity.Classification;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityRegime;
import org.xinheng.kernel.catalogue.ReportingClock;

/**
 * Class, publication and deadline of the records of one item, by the law of the day they are reported. Made once per
 * batch; not for several threads.
 */
public final class DisclosureRules {

    private final Act act;
    private final ItemVersion version;
    private final LocalDate reportedOn;
    private final ReportingClock reporting;
    private final @Nullable PublicityRegime regime;
    private final Map<LocalDate, LocalDate> deadlines = new HashMap<>();

    /** Rules for an item on a day of reporting. */
    public DisclosureRules(
            Definitions definitions, Act act, ItemVersion version, LocalDate reportedOn, ReportingClock reporting) {
        this.act = act;
        this.version = version;
        this.reportedOn = reportedOn;
        this.reporting = reporting;
        this.regime = definitions.publicityRegimeOn(reportedOn).orElse(null);
    }

    /** What the law says about one act. Natural persons are never published. */
    public Disclosed of(ActFacts facts) {
        LocalDate dueOn = deadlines.computeIfAbsent(facts.decidedOn(), day -> reporting.dueOn(version, day));
        boolean late = reporting.isLate(dueOn, reportedOn);
        boolean open = version.disclosure() == Disclosure.PUBLIC
                && facts.subject() != SubjectKind.NATURAL_PERSON
                && !facts.withheld();
        if (act == Act.PENALTY && regime != null) {
            Classification found = regime.classify(penalty(facts));
            boolean publish = open && found.published();
            LocalDate until = found.publishedUntil(facts.decidedOn(), reportedOn);
            return disclosed(found.publicityClass().name(), publish, until, dueOn, late);
        }
        String weight = version.weight() == null ? null : version.weight().name();
        return disclosed(weight, open, until(facts), dueOn, late);
    }

    private Disclosed disclosed(
            @Nullable String weight, boolean publish, @Nullable LocalDate until, LocalDate dueOn, boolean late) {
        boolean over = until != null && !reportedOn.isBefore(until);
        boolean shown = publish && !over;
        return new Disclosed(weight, shown, shown ? reportedOn : null, shown ? until : null, dueOn, late);
    }

    private @Nullable LocalDate until(ActFacts facts) {
        return switch (version.publicity().ends()) {
            case WITH_VALIDITY ->
                facts.validUntil() == null ? null : facts.validUntil().plusDays(1);
            case AFTER_MONTHS ->
                facts.decidedOn().plusMonths(version.publicity().months());
            case BY_REGIME, NEVER -> null;
        };
    }

    static PenaltyFacts penalty(ActFacts facts) {
        return new PenaltyFacts(
                new HashSet<>(Values.split(facts.kinds())),
                facts.fine() == null ? BigDecimal.ZERO : facts.fine(),
                false,
                facts.subject(),
                -1,
                facts.text());
    }
}
