package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Which lists there are, and who stands on them. */
@ApplicationScoped
public class ListEntries {

    private static final Role[] OFFICERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int MAX_ROWS = 200;

    private final Work work;
    private final ListLaw law;
    private final ListEntryRepository entries;
    private final Firms firms;
    private final Clock clock;

    ListEntries(Work work, ListLaw law, ListEntryRepository entries, Firms firms, Clock clock) {
        this.work = work;
        this.law = law;
        this.entries = entries;
        this.firms = firms;
        this.clock = clock;
    }

    /** The lists in force today with their law. For every member. */
    public List<ListKindView> listKinds(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return work.run(actor, "lists.kinds", unit -> {
            var counts = entries.count(unit);
            return law.list(unit).stream()
                    .flatMap(kind -> kind.versionOn(today).stream()
                            .map(version -> ListKindView.of(
                                    kind,
                                    version,
                                    law.isDecidedHere(unit, version),
                                    counts.getOrDefault(kind.id(), 0),
                                    deadline -> law.days(unit, deadline, today))))
                    .toList();
        });
    }

    /** The lists that are in force in the unit's tenant on a day. */
    public List<ListKind> kindsOn(Unit unit, LocalDate day) {
        return law.list(unit).stream()
                .filter(kind -> kind.versionOn(day).isPresent())
                .toList();
    }

    /** Entries, newest first; a firm sees its own. */
    public Page<ListEntryView> list(Actor actor, EntryQuery query, @Nullable String after, int limit) {
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "lists.entries", unit -> list(unit, query, after, rows));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<ListEntryView> list(Unit unit, EntryQuery query, @Nullable String after, int rows) {
        String own = unit.actor().hasAny(OFFICERS) ? query.code() : firms.requireCode(unit);
        var asked = new EntryQuery(query.list(), query.polarity(), query.removed(), query.q(), own);
        var found = entries.list(unit, asked, DayCursor.read(after, ListError.LIST_CURSOR_INVALID), rows + 1);
        boolean more = found.size() > rows;
        var page = more ? found.subList(0, rows) : found;
        return new Page<>(
                page.stream().map(ListEntryView::of).toList(),
                more
                        ? new DayCursor(
                                        page.getLast().term().listedOn(),
                                        page.getLast().id())
                                .toString()
                        : null);
    }

    /**
     * One entry.
     *
     * @throws KernelException {@code ENTRY_UNKNOWN} (404)
     */
    public ListEntryView require(Actor actor, UUID id) {
        return work.run(actor, "lists.entry", unit -> {
            unit.note("entry", id);
            ListEntry entry = entries.find(unit, id, false).orElseThrow(EntryEnd::unknown);
            if (!actor.hasAny(OFFICERS)
                    && !Objects.equals(firms.requireCode(unit), entry.subject().code())) {
                throw EntryEnd.unknown();
            }
            return ListEntryView.of(entry);
        });
    }
}
