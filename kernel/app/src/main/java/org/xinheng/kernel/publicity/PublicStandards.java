package org.xinheng.kernel.publicity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.method.Methods;
import org.xinheng.definitions.method.Vocabulary;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.evaluation.Standards;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Standard;

/** Keeps what the public reads about a tenant's standards in step with plugins, editions and parameters. */
@ApplicationScoped
public class PublicStandards {

    private final Work work;
    private final Standards standards;
    private final Plugins plugins;
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final PublicStandardRepository repository;
    private final PublicGrades grades;
    private final Clock clock;
    private final ObjectMapper json;

    PublicStandards(
            Work work,
            Standards standards,
            Plugins plugins,
            Catalogue catalogue,
            Definitions definitions,
            PublicStandardRepository repository,
            PublicGrades grades,
            Clock clock,
            ObjectMapper json) {
        this.work = work;
        this.standards = standards;
        this.plugins = plugins;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.repository = repository;
        this.grades = grades;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes how the tenant's standards grade today, marks those that are switched off, and brings the public grades in step.
     * To be called whenever a plugin, an edition or a tenant's parameter may have changed; may be repeated at will.
     */
    public void follow(Actor actor) {
        var today = LocalDate.now(clock);
        var outdated = work.run(actor, "publicity.follow-standards", unit -> {
            grades.lock(unit);
            unit.note("changed", repository.store(unit, read(unit, today), today));
            return grades.outdated(unit, repository.listIds(unit));
        });
        outdated.forEach(grading -> grades.bring(actor, grading));
    }

    /** Tenants on whose public site a standard of one of these plugins can be read. */
    List<Integer> tenantsWith(Collection<String> changed) {
        return repository.tenantsWith(changed);
    }

    private List<PublicStandard> read(Unit unit, LocalDate today) {
        var enabled = standards.enabled(unit);
        var words = words(unit, today, enabled);
        var read = new ArrayList<PublicStandard>();
        for (var source : enabled) {
            Standard standard = source.evaluator().standard();
            Optional<Edition> edition = standard.editionOn(today);
            Edition told = edition.orElseGet(() -> standard.editions().getLast());
            var method = Methods.describe(standard, told, today, words, standards.parameters(unit, source, today));
            read.add(new PublicStandard(
                    standard,
                    read.size(),
                    edition.isPresent(),
                    source.plugin(),
                    source.label(),
                    source.version(),
                    text(method)));
        }
        return read;
    }

    private Vocabulary words(Unit unit, LocalDate today, List<Standards.Source> enabled) {
        var lists = new ArrayList<>(definitions.lists().values());
        plugins.listEnabled(unit).forEach(plugin -> lists.addAll(plugin.lists()));
        return new Vocabulary(
                catalogue.list(unit, today).stream().map(OfferedItem::item).toList(),
                lists,
                enabled.stream().map(source -> source.evaluator().standard()).toList());
    }

    private String text(Object method) {
        try {
            return json.writeValueAsString(method);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
