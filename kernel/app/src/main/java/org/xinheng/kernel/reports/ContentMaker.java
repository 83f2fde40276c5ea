package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.reports.ReportSection;
import org.xinheng.kernel.lists.ListedEntries;
import org.xinheng.kernel.lists.ListedEntry;
import org.xinheng.kernel.lists.RemovalCause;
import org.xinheng.kernel.records.ReportedRecord;
import org.xinheng.kernel.records.ReportedRecords;
import org.xinheng.kernel.reports.ReportContent.Entry;
import org.xinheng.kernel.reports.ReportContent.Part;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Gathers what is on file about a subject, for reports and for whom the subject authorised: records and places on lists,
 * each in the section the law gives it. The one place where a file is put together.
 */
@ApplicationScoped
public class ContentMaker {

    /** Most records of one report. */
    static final int MOST = 2000;

    private final ReportRepository subjects;
    private final ReportedRecords records;
    private final ListedEntries lists;
    private final Clock clock;

    ContentMaker(ReportRepository subjects, ReportedRecords records, ListedEntries lists, Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What is to be gathered.
     *
     * @param sections in which it stands, in their order
     * @param scope whose eyes it is for
     * @param people whether who acts for the subject is named where the scope sees it
     * @param from first day of the period, or null
     * @param until last day of the period, inclusive, or null
     */
    public record Wanted(
            UUID subject,
            List<ReportSection> sections,
            ReportScope scope,
            boolean people,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public Wanted {
            sections = List.copyOf(sections);
        }
    }

    /**
     * What was gathered.
     *
     * @param labels what the cover says about the subject
     * @param basis ids of the records and entries it rests on
     */
    public record Gathered(List<Part> parts, List<String> labels, Set<UUID> basis) {

        public Gathered {
            parts = List.copyOf(parts);
            labels = List.copyOf(labels);
        }
    }

    /** The subject of a code on the registry. */
    public Optional<FiledSubject> findSubject(Unit unit, String code) {
        return subjects.findSubject(unit, code);
    }

    /**
     * Gathers.
     *
     * @throws KernelException {@code REPORT_TOO_LONG} (409)
     */
    public Gathered gather(Unit unit, Wanted wanted) {
        Map<String, List<Entry>> bySection = new LinkedHashMap<>();
        wanted.sections().forEach(section -> bySection.put(section.id(), new ArrayList<>()));
        var basis = new LinkedHashSet<UUID>();
        for (ListedEntry entry : lists.listOfSubject(unit, wanted.subject())) {
            section(wanted, entry).ifPresent(section -> {
                add(bySection, section, listed(entry));
                basis.add(entry.id());
                if (entry.record() != null) {
                    basis.add(entry.record());
                }
            });
        }
        for (ReportedRecord record : found(unit, wanted)) {
            ReportSection.of(wanted.sections(), record.item()).ifPresent(section -> {
                add(bySection, section, recorded(record));
                basis.add(record.id());
            });
        }
        List<Part> parts = wanted.sections().stream()
                .map(section -> new Part(
                        section.id(),
                        section.label().zh(),
                        section.takes(),
                        section.text(),
                        bySection.getOrDefault(section.id(), List.of())))
                .toList();
        return new Gathered(parts, labels(unit, wanted), basis);
    }

    private static void add(Map<String, List<Entry>> bySection, ReportSection section, Entry entry) {
        bySection.computeIfAbsent(section.id(), _ -> new ArrayList<>()).add(entry);
    }

    private List<ReportedRecord> found(Unit unit, Wanted wanted) {
        var found = records.list(
                unit,
                new ReportedRecords.Question(
                        wanted.subject(),
                        wanted.scope().circle(),
                        wanted.scope() != ReportScope.PUBLIC,
                        wanted.people(),
                        wanted.from(),
                        wanted.until(),
                        MOST + 1));
        if (found.size() > MOST) {
            throw new KernelException(
                    ReportError.REPORT_TOO_LONG, "该主体的信息超过%d条，不能写进一份报告。请填写较短的查询期间，分几份出具。".formatted(MOST));
        }
        return found;
    }

    /** The section of an entry; empty when this report does not hold it. */
    private Optional<ReportSection> section(Wanted wanted, ListedEntry entry) {
        boolean seen = wanted.scope() != ReportScope.PUBLIC || entry.published();
        return seen && counts(wanted, entry)
                ? ReportSection.of(wanted.sections(), entry.list(), entry.polarity())
                : Optional.empty();
    }

    /** Without a period: who stands on the list today. With one: who stood on it then, unless that was undone. */
    private boolean counts(Wanted wanted, ListedEntry entry) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = wanted.from();
        LocalDate until = wanted.until();
        if (from == null && until == null) {
            return entry.countsOn(today);
        }
        var ended = entry.ended();
        if (entry.shielded()
                || (ended != null
                        && (ended.because() == RemovalCause.WITHDRAWN || ended.because() == RemovalCause.REPAIR))) {
            return false;
        }
        LocalDate end = ended == null ? entry.endsOn() : ended.on();
        return (until == null || !entry.listedOn().isAfter(until)) && (from == null || end.isAfter(from));
    }

    private Entry listed(ListedEntry entry) {
        var ended = entry.ended();
        var marks = new ArrayList<String>();
        if (ended != null) {
            marks.add("已于%s移出（%s）".formatted(ended.on(), ended.because().label()));
        } else {
            marks.add("在列，至%s届满".formatted(entry.endsOn().minusDays(1)));
        }
        return new Entry(
                entry.listLabel(), "列入名单", entry.documentNo(), entry.authority(), entry.listedOn(), marks, List.of());
    }

    private static Entry recorded(ReportedRecord record) {
        var marks = new ArrayList<String>();
        if (record.disputed()) {
            marks.add("异议处理中");
        }
        if (!record.published()) {
            marks.add("未向社会公示");
        }
        return new Entry(
                record.item().label().zh(),
                record.title(),
                record.documentNo(),
                record.authorityName(),
                record.decidedOn(),
                marks,
                record.fields().stream()
                        .map(field -> new ReportContent.Line(field.name(), field.value()))
                        .toList());
    }

    private List<String> labels(Unit unit, Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        return lists.listOfSubject(unit, wanted.subject()).stream()
                .filter(entry -> entry.countsOn(today) && section(wanted, entry).isPresent())
                .map(ListedEntry::polarity)
                .filter(polarity -> polarity != Polarity.WATCH)
                .distinct()
                .map(polarity -> polarity.label() + "对象")
                .toList();
    }
}
