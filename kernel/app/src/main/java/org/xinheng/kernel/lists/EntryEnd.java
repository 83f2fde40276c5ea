package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Ends entries with their document, whoever decided it: a second person, the term, or the withdrawal of the base. */
@ApplicationScoped
class EntryEnd {

    private static final int AT_ONCE = 100;

    private final Cases cases;
    private final EntryBook book;
    private final ListEntryRepository entries;
    private final ListLaw law;
    private final ListPapers papers;
    private final Clock clock;

    EntryEnd(Cases cases, EntryBook book, ListEntryRepository entries, ListLaw law, ListPapers papers, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.entries = entries;
        this.law = law;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * An entry of the unit's tenant, locked.
     *
     * @throws KernelException {@code ENTRY_UNKNOWN} (404)
     */
    ListEntry require(Unit unit, UUID id) {
        return entries.find(unit, id, true).orElseThrow(EntryEnd::unknown);
    }

    static KernelException unknown() {
        return new KernelException(ListError.ENTRY_UNKNOWN, "没有这条名单记录，或不属于您可以查看的范围。请返回列表重新查找。");
    }

    static void requireActive(ListEntry entry) {
        var ended = entry.ended();
        if (ended != null) {
            throw new KernelException(
                    ListError.ENTRY_REMOVED_ALREADY,
                    "该主体已于%s因%s移出名单，不需要再办理。"
                            .formatted(ended.on(), ended.because().label()));
        }
    }

    static Removal.Subject about(ListEntry entry, RemovalCause cause, String why) {
        return new Removal.Subject(
                entry.id(), entry.list(), entry.listLabel(), entry.decision().documentNo(), cause, why);
    }

    /**
     * Asks for a removal by repair in the kernel's own name; a second person decides.
     *
     * @return the number of the case
     */
    String start(Unit unit, ListEntry entry, String why) {
        var first = Move.<Removal>to(new Removal.Asked(about(entry, RemovalCause.REPAIR, why)))
                .because(why)
                .within("list-decide-within")
                .handedTo(entry.source().bureau());
        return cases.open(unit, Removals.KIND, wanted(entry, "申请移出", null), first)
                .number();
    }

    static NewCase wanted(ListEntry entry, String what, @Nullable String key) {
        return new NewCase(
                "%s“%s”（%s）".formatted(what, entry.listLabel(), entry.decision().documentNo()),
                entry.id().toString(),
                entry.subject(),
                key);
    }

    /** Issues the document of removal and strikes the entry out. */
    void carryOut(Unit unit, CaseFile<Removal> file, ListEntry entry, String reason) {
        LocalDate on = removedOn(entry, file.state().about().cause());
        String number = papers.removal(unit, file, entry.term().listedOn(), on, reason);
        book.end(
                unit,
                entry.id(),
                entry.list(),
                new ListEntry.Ended(on, file.state().about().cause(), reason, number));
    }

    /** A term ends on its own day, however late the kernel comes to it. */
    private LocalDate removedOn(ListEntry entry, RemovalCause cause) {
        return cause == RemovalCause.TERM ? entry.term().endsOn() : LocalDate.now(clock);
    }

    /** Issues the notice that the subject stays. */
    void kept(Unit unit, CaseFile<Removal> file, ListEntry entry, String reason) {
        String remedy = law.list(unit).stream()
                .filter(kind -> kind.id().equals(entry.list()))
                .flatMap(kind -> kind.versionOn(LocalDate.now(clock)).stream())
                .map(version -> version.process().procedures().remedy())
                .findFirst()
                .orElse("可以依法申请行政复议或者提起行政诉讼");
        papers.kept(unit, file, entry.term(), remedy, reason);
    }

    /** Ends entries whose term is over; how many. */
    int endTerms(Unit unit) {
        var over = entries.listEnding(unit, LocalDate.now(clock), AT_ONCE);
        over.forEach(entry -> endBySystem(
                unit,
                entry,
                RemovalCause.TERM,
                "列入期限至%s届满。".formatted(entry.term().endsOn().minusDays(1))));
        unit.note("ended", over.size());
        return over.size();
    }

    /** Ends the entries that rest on a record that does not count any more; how many. */
    int endResting(Unit unit, UUID record) {
        var resting = entries.listActiveOf(unit, record);
        resting.forEach(entry -> endBySystem(unit, entry, RemovalCause.WITHDRAWN, "作为列入依据的文书已撤回，列入自始没有依据。"));
        unit.note("ended", resting.size());
        return resting.size();
    }

    /** An application under way is granted by the event; without one a file is made that holds the document. */
    private void endBySystem(Unit unit, ListEntry entry, RemovalCause cause, String reason) {
        var about = about(entry, cause, reason);
        Move<Removal> over = Move.<Removal>to(new Removal.Removed(about, reason))
                .because(reason)
                .then(after -> carryOut(unit, after, entry, reason));
        var open = cases.findOpen(unit, Removals.KIND, entry.id().toString());
        if (open.isPresent()) {
            cases.take(
                    unit,
                    Removals.KIND,
                    Ticket.present(open.get().id()),
                    new Step<>("end", "自动移出", Removal.Asked.class),
                    (before, state) -> over);
            return;
        }
        cases.open(
                unit,
                Removals.KIND,
                wanted(entry, "移出", null),
                over.handedTo(entry.source().bureau()));
    }
}
