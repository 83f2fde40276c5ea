package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListVersion;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.tenancy.Unit;

/** The notices and decisions of lists. Natural persons are addressed without a name: it is sealed. */
@ApplicationScoped
class ListPapers {

    private static final String PARTY = "当事人";

    private final CasePapers papers;

    ListPapers(CasePapers papers) {
        this.papers = papers;
    }

    void notice(Unit unit, CaseFile<Listing> file, ListVersion law, Period term) {
        var proposal = file.state().proposal();
        var notice = law.process().notice();
        papers.issue(
                unit,
                file,
                "listing-notice",
                "列告",
                "拟列入名单告知书",
                new ListDocuments.ListingNotice(
                        party(file),
                        proposal.listLabel(),
                        proposal,
                        law.basis().citation(),
                        law.process().warning(),
                        words(term),
                        file.clock().due(),
                        notice != null && notice.hearingWithin() != null,
                        file.number()));
    }

    /** The decision to list; its number is the entry's. */
    String decision(Unit unit, CaseFile<Listing> file, ListVersion law, ListEntry.Term term, Reasons reasons) {
        var proposal = file.state().proposal();
        var process = law.process();
        return papers.issue(
                        unit,
                        file,
                        "listing-decision",
                        "列决",
                        "列入名单决定书",
                        new ListDocuments.ListingDecision(
                                party(file),
                                Objects.requireNonNullElse(file.subject().code(), ""),
                                proposal.listLabel(),
                                proposal,
                                reasons.reason(),
                                reasons.answer(),
                                law.basis().citation(),
                                process.warning(),
                                term.listedOn(),
                                term.endsOn().minusDays(1),
                                process.exit().conditions(),
                                term.repairableFrom(),
                                process.procedures().removal(),
                                process.procedures().remedy(),
                                file.number()))
                .number();
    }

    /**
     * Why a decision is taken.
     *
     * @param answer what was found about the subject's statement, or null when there was none
     */
    record Reasons(String reason, @Nullable String answer) {}

    void refusal(Unit unit, CaseFile<Listing> file, String reason) {
        papers.issue(
                unit,
                file,
                "listing-refusal",
                "不列",
                "不予列入名单告知书",
                new ListDocuments.ListingRefusal(
                        party(file),
                        file.state().proposal().listLabel(),
                        file.state().proposal(),
                        reason,
                        file.number()));
    }

    /** The decision to remove; its number. */
    String removal(Unit unit, CaseFile<Removal> file, LocalDate listedOn, LocalDate removedOn, String reason) {
        var about = file.state().about();
        return papers.issue(
                        unit,
                        file,
                        "removal-decision",
                        "移出",
                        "移出名单决定书",
                        new ListDocuments.RemovalDecision(
                                party(file),
                                about.listLabel(),
                                about.documentNo(),
                                listedOn,
                                about.cause().label(),
                                reason,
                                removedOn,
                                file.number()))
                .number();
    }

    void kept(Unit unit, CaseFile<Removal> file, ListEntry.Term term, String remedy, String reason) {
        var about = file.state().about();
        papers.issue(
                unit,
                file,
                "removal-refusal",
                "不移",
                "不予移出名单告知书",
                new ListDocuments.RemovalRefusal(
                        party(file),
                        about.listLabel(),
                        about.documentNo(),
                        term.listedOn(),
                        reason,
                        term.endsOn().minusDays(1),
                        remedy,
                        file.number()));
    }

    private static String party(CaseFile<?> file) {
        return Objects.requireNonNullElse(file.subject().name(), PARTY);
    }

    /** Such as 三年 written with digits: 3年6个月. */
    static String words(Period term) {
        var text = new StringBuilder();
        if (term.getYears() > 0) {
            text.append(term.getYears()).append('年');
        }
        if (term.getMonths() > 0) {
            text.append(term.getMonths()).append("个月");
        }
        long days = term.get(ChronoUnit.DAYS);
        if (days > 0) {
            text.append(days).append('日');
        }
        return text.toString();
    }
}
