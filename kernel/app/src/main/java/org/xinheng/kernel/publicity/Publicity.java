package org.xinheng.kernel.publicity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xinheng.definitions.Disclosure;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.catalogue.OfferedItem;
import org.xinheng.kernel.records.RecordsMerged;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Keeps the public read model in step with the records. Every method may be repeated at will. */
@ApplicationScoped
public class Publicity {

    private final Work work;
    private final Catalogue catalogue;
    private final PublicityRepository repository;
    private final PublicGrades grades;
    private final Clock clock;
    private final ObjectMapper json;

    Publicity(
            Work work,
            Catalogue catalogue,
            PublicityRepository repository,
            PublicGrades grades,
            Clock clock,
            ObjectMapper json) {
        this.work = work;
        this.catalogue = catalogue;
        this.repository = repository;
        this.grades = grades;
        this.clock = clock;
        this.json = json;
    }

    /** Publishes what may be public of the merged lines, and takes down what may not be any more. */
    void publishLines(Actor actor, RecordsMerged part) {
        var today = today();
        work.change(actor, "publicity.publish", unit -> {
            var done = repository.publishLines(unit, part, columns(unit, today), today);
            unit.note("batch", part.batch());
            note(unit, done);
            repository.addReceipt(unit, Cause.MERGED, done, today, part);
        });
    }

    /** Brings the public copy of these records in step with their present state: published, corrected or taken down. */
    public void follow(Actor actor, Set<UUID> records) {
        var today = today();
        work.change(actor, "publicity.follow", unit -> {
            var done = repository.publishRecords(unit, records, columns(unit, today), today);
            unit.note("records", records.size());
            note(unit, done);
            if (done.changedAnything()) {
                repository.addReceipt(unit, Cause.CHANGED, done, today);
            }
        });
    }

    /** Whether the public sees a copy of this record. */
    boolean isShown(Actor actor, UUID record) {
        return work.run(actor, "publicity.is-shown", unit -> repository.isShown(unit, record));
    }

    /** Brings the public copy of these subjects, their records and their grades in step with registry and records. */
    void followSubjects(Actor actor, Set<String> codes) {
        var today = today();
        work.change(actor, "publicity.follow-subjects", unit -> {
            grades.lock(unit);
            var done = repository.publishSubjects(unit, codes, columns(unit, today), today);
            unit.note("codes", codes);
            note(unit, done);
            grades.followSubjects(unit, codes);
            if (done.changedAnything()) {
                repository.addReceipt(unit, Cause.CHANGED, done, today);
            }
        });
    }

    /** Tenants on whose public site one of these subjects stands. */
    List<Integer> tenantsThatShow(Actor actor, Set<String> codes) {
        return work.run(actor, "publicity.who-shows", unit -> repository.tenantsThatShow(unit, codes));
    }

    /** Publishes records whose period begins and takes down those whose period is over; counters follow at once. */
    void turnOfDay(Actor actor) {
        var today = today();
        work.change(actor, "publicity.turn-of-day", unit -> {
            var begun = new Publication(repository.publishBeginning(unit, columns(unit, today), today), List.of());
            var ended = new Publication(0, repository.takeDownEnded(unit, today));
            unit.note("published", begun.published());
            unit.note("takenDown", ended.takenDown().size());
            if (begun.changedAnything()) {
                repository.addReceipt(unit, Cause.PERIOD_BEGAN, begun, today);
            }
            if (ended.changedAnything()) {
                repository.addReceipt(unit, Cause.PERIOD_ENDED, ended, today);
            }
        });
    }

    private List<PublicColumn> columns(Unit unit, LocalDate today) {
        var items = publicItems(unit, today);
        repository.publishItems(unit, items);
        var columns = new ArrayList<PublicColumn>();
        for (var offered : items) {
            var fields = offered.version().fields();
            for (var place = 0; place < fields.size(); place++) {
                if (PublicColumn.mayBeCopied(fields.get(place))) {
                    columns.add(PublicColumn.of(offered, fields.get(place), place, json));
                }
            }
        }
        return columns;
    }

    private List<OfferedItem> publicItems(Unit unit, LocalDate today) {
        return catalogue.list(unit, today).stream()
                .filter(offered -> offered.version().disclosure() == Disclosure.PUBLIC)
                .toList();
    }

    private static void note(Unit unit, Publication done) {
        unit.note("published", done.published());
        unit.note("takenDown", done.takenDown().size());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
