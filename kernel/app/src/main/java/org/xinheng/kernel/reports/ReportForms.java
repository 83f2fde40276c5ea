package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.reports.ReportForm;
import org.xinheng.kernel.shared.Actor;

/** What can be chosen when a report is asked for, from the law of the day. */
@ApplicationScoped
public class ReportForms {

    private final Definitions definitions;
    private final Clock clock;

    ReportForms(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * A kind of report that can be issued today.
     *
     * @param unpublished covers what the law keeps from the public
     * @param period a period has to be named
     * @param recipient who receives it has to be named
     */
    public record Form(
            String id,
            Label label,
            String title,
            String basis,
            boolean verified,
            boolean unpublished,
            boolean period,
            boolean recipient,
            List<Label> sections) {}

    /** A purpose to choose. */
    public record Purpose(String id, Label label) {}

    /** Everything to choose from. */
    public record View(List<Form> forms, List<Purpose> purposes) {}

    /** What can be chosen today. */
    public View view(Actor actor) {
        Reports.requireReader(actor);
        LocalDate today = LocalDate.now(clock);
        return new View(
                definitions.reports().forms().values().stream()
                        .flatMap(form -> form.versionOn(today).map(law -> shown(form, law)).stream())
                        .toList(),
                definitions.reports().purposes().values().stream()
                        .map(purpose -> new Purpose(purpose.id(), purpose.label()))
                        .toList());
    }

    private static Form shown(ReportForm form, org.xinheng.definitions.reports.ReportVersion law) {
        return new Form(
                form.id(),
                form.label(),
                law.title(),
                law.basis().citation(),
                law.basis().verified(),
                law.unpublished(),
                law.period(),
                law.recipient(),
                law.sections().stream().map(section -> section.label()).toList());
    }
}
