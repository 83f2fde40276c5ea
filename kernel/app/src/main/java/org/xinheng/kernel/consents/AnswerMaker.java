package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.definitions.consents.ConsentScope.Opens;
import org.xinheng.kernel.evaluation.runs.GradeRechecks;
import org.xinheng.kernel.reports.ContentMaker;
import org.xinheng.kernel.reports.FiledSubject;
import org.xinheng.kernel.reports.ReportContent;
import org.xinheng.kernel.reports.ReportScope;
import org.xinheng.kernel.tenancy.Unit;

/** Reads what a consent opens: the file from where reports read it, grades from the published runs. */
@ApplicationScoped
class AnswerMaker {

    private static final String BASICS = "basics";

    private final ConsentTerms terms;
    private final ContentMaker files;
    private final GradeRechecks grades;

    AnswerMaker(ConsentTerms terms, ContentMaker files, GradeRechecks grades) {
        this.terms = terms;
        this.files = files;
        this.grades = grades;
    }

    /** What is opened of these scopes by the law of the day. */
    QueryAnswer.Answer answer(Unit unit, StoredConsent consent, List<String> wanted) {
        FiledSubject subject = files.findSubject(unit, consent.subjectCode()).orElseThrow();
        List<ConsentScope> open = terms.require().scopes().stream()
                .filter(scope -> wanted.contains(scope.id()))
                .toList();
        Map<String, List<ReportContent.Entry>> entries = new HashMap<>();
        entries.putAll(gather(unit, subject, open, Opens.PUBLISHED, ReportScope.PUBLIC));
        entries.putAll(gather(unit, subject, open, Opens.OWN, ReportScope.OWN));
        var opened = open.stream()
                .map(scope -> new QueryAnswer.Opened(
                        scope.id(),
                        scope.section().label().zh(),
                        entries.getOrDefault(scope.id(), List.of()),
                        scope.opens() == Opens.GRADES ? grades(unit, subject) : List.of()))
                .toList();
        var closed = new ArrayList<>(wanted);
        open.forEach(scope -> closed.remove(scope.id()));
        boolean basics = open.stream().anyMatch(scope -> scope.id().equals(BASICS));
        return new QueryAnswer.Answer(
                consent.number(),
                consent.endsOn().minusDays(1),
                new QueryAnswer.About(
                        subject.code(),
                        subject.name(),
                        basics ? SubjectKind.valueOf(subject.kind()).label() : null,
                        basics ? subject.formerNames() : List.of()),
                consent.purposeLabel(),
                terms.today(),
                opened,
                closed);
    }

    private Map<String, List<ReportContent.Entry>> gather(
            Unit unit, FiledSubject subject, List<ConsentScope> open, Opens opens, ReportScope eyes) {
        var sections = open.stream()
                .filter(scope -> scope.opens() == opens)
                .map(ConsentScope::section)
                .toList();
        if (sections.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, List<ReportContent.Entry>>();
        files.gather(unit, new ContentMaker.Wanted(subject.id(), sections, eyes, false, null, null))
                .parts()
                .forEach(part -> found.put(part.id(), part.entries()));
        return found;
    }

    private List<QueryAnswer.Grade> grades(Unit unit, FiledSubject subject) {
        return grades.list(unit, subject.code()).stream()
                .filter(grade -> !grade.natural())
                .map(grade -> new QueryAnswer.Grade(grade.label(), grade.edition(), grade.grade(), grade.asOf()))
                .toList();
    }
}
