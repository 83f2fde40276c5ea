package org.xinheng.kernel.workbench.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.records.SubjectFiles;
import org.xinheng.kernel.reports.ReportQuery;
import org.xinheng.kernel.reports.Reports;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.names.NameCandidates;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.workbench.search.HitGroup.Kind;

/** Finds what a person may see, by asking each list's own service. Blocking; any thread. */
@ApplicationScoped
public class Search {

    private static final Role[] OFFICERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int EACH = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Work work;
    private final Lists lists;

    /** The services that know. */
    @Singleton
    record Lists(
            SubjectFiles subjects,
            NameCandidates alike,
            CaseDesk cases,
            Records records,
            Reports reports,
            Bureaus bureaus) {}

    Search(Work work, Lists lists) {
        this.work = work;
        this.lists = lists;
    }

    /**
     * What words find. Officers find what their lists show, a firm its own cases and reports; kinds without a hit are left
     * out.
     *
     * @param words a part of a name, a code, or the number of a case, a decision or a report; of a subject also the name in
     *     pinyin or with an error; 2 to 100 signs
     * @throws KernelException {@code SEARCH_WORDS_INVALID} (400)
     */
    public List<HitGroup> find(Actor actor, @Nullable String words) {
        String asked = words == null ? "" : words.strip();
        if (asked.length() < SHORTEST || asked.length() > LONGEST) {
            throw new KernelException(
                    SearchError.SEARCH_WORDS_INVALID,
                    "请输入%d至%d个字：主体名称的一部分、统一社会信用代码，或办件、文书、报告的编号。".formatted(SHORTEST, LONGEST));
        }
        return work.run(actor, "workbench.search", unit -> {
            var found = groups(unit, asked);
            unit.note(
                    "hits",
                    found.stream().mapToInt(group -> group.hits().size()).sum());
            return found;
        });
    }

    private List<HitGroup> groups(Unit unit, String words) {
        boolean officer = unit.actor().hasAny(OFFICERS);
        var groups = new ArrayList<HitGroup>();
        if (officer) {
            groups.add(subjects(unit, words));
        }
        groups.add(cases(unit, words));
        if (officer && isNumber(words)) {
            groups.add(group(
                    Kind.RECORDS,
                    lists.records().list(unit, RecordQuery.with(words), null, EACH),
                    row -> new Hit(row.id().toString(), row.documentNo(), joined(row.subjectName(), row.itemLabel()))));
        }
        groups.add(group(
                Kind.REPORTS,
                lists.reports().list(unit, new ReportQuery(words, null), null, EACH),
                row -> new Hit(row.id().toString(), row.number(), joined(row.subjectName(), row.formLabel()))));
        if (officer) {
            groups.add(bureaus(unit, words));
        }
        return groups.stream().filter(group -> !group.hits().isEmpty()).toList();
    }

    /** By what is written; where nobody on record here is called so, those whose name is near. */
    private HitGroup subjects(Unit unit, String words) {
        var written = group(
                Kind.SUBJECTS,
                lists.subjects().list(unit, words, null, EACH),
                row -> new Hit(row.code(), row.name(), row.code()));
        if (!written.hits().isEmpty()) {
            return written;
        }
        var near = lists.alike().find(unit, List.of(words)).getFirst();
        return new HitGroup(
                Kind.SUBJECTS,
                near.stream()
                        .filter(one -> isOnRecord(unit, one.code()))
                        .map(one -> new Hit(one.code(), one.name(), joined(one.code(), one.why())))
                        .toList(),
                false);
    }

    /** The registry of names is everybody's; what a place has on record is its own. */
    private boolean isOnRecord(Unit unit, String code) {
        return !lists.subjects().list(unit, code, null, 1).items().isEmpty();
    }

    /** Those under way first. */
    private HitGroup cases(Unit unit, String words) {
        var open = lists.cases().list(unit, CaseQuery.OPEN.with(words, false), null, EACH);
        var ended = lists.cases().list(unit, CaseQuery.OPEN.with(words, true), null, EACH);
        var both = Stream.concat(open.items().stream(), ended.items().stream()).toList();
        return new HitGroup(
                Kind.CASES,
                both.stream().limit(EACH).map(Search::hit).toList(),
                open.next() != null || ended.next() != null || both.size() > EACH);
    }

    private static Hit hit(CaseRow row) {
        return new Hit(row.id().toString(), row.number(), joined(row.title(), row.stateLabel()));
    }

    private HitGroup bureaus(Unit unit, String words) {
        var found = lists.bureaus().list(unit).stream()
                .filter(bureau -> bureau.name().contains(words) || bureau.code().equalsIgnoreCase(words))
                .toList();
        return new HitGroup(
                Kind.BUREAUS,
                found.stream()
                        .limit(EACH)
                        .map(bureau -> new Hit(bureau.id().toString(), bureau.name(), bureau.code()))
                        .toList(),
                found.size() > EACH);
    }

    private static <R> HitGroup group(Kind kind, Page<R> page, Function<R, Hit> hit) {
        return new HitGroup(kind, page.items().stream().map(hit).toList(), page.next() != null);
    }

    /** Numbers of documents and codes hold a figure; a name without one would only repeat its subject's records. */
    private static boolean isNumber(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    private static String joined(@Nullable String one, String other) {
        return one == null ? other : one + " · " + other;
    }
}
