package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.commitments.Beginner;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseKind;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.NewCase;
import org.xinheng.kernel.commitments.templates.TemplateRow;
import org.xinheng.kernel.commitments.templates.Templates;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Commitments are filled in by a bureau or a firm, read, and looked up. */
@ApplicationScoped
public class Commitments {

    /** The kind of case. */
    public static final CaseKind<Commitment> KIND = new CaseKind<>("commitment", "CN", "信用承诺", Commitment.class);

    private static final int MAX_ROWS = 200;
    private static final int LONGEST_MATTER = 200;
    private static final int LONGEST_WORDS = 2000;

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSight sight;
    private final CommitmentRepository commitments;
    private final Making making;

    /** What it takes to make one. */
    @jakarta.inject.Singleton
    static class Making {
        private final CommitmentLaw law;
        private final CommitmentWords words;
        private final CommitmentBook book;
        private final Parties parties;
        private final Templates templates;
        private final Persons persons;

        Making(
                CommitmentLaw law,
                CommitmentWords words,
                CommitmentBook book,
                Parties parties,
                Templates templates,
                Persons persons) {
            this.law = law;
            this.words = words;
            this.book = book;
            this.parties = parties;
            this.templates = templates;
            this.persons = persons;
        }
    }

    Commitments(
            Work work, Cases cases, CaseDesk desk, CaseSight sight, CommitmentRepository commitments, Making making) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.sight = sight;
        this.commitments = commitments;
        this.making = making;
    }

    /** The kinds that are in force today. For every member. */
    public List<CommitmentKindView> kinds(Actor actor) {
        return work.run(
                actor,
                "commitments.kinds",
                unit -> making.law.list().stream().map(CommitmentKindView::of).toList());
    }

    /**
     * Fills in a commitment: a bureau for a firm to sign, or a firm for a bureau to accept.
     *
     * @param key the request's own key, or null
     * @throws KernelException {@code COMMITMENT_INVALID} (400) with everything that is wrong; {@code WORDS_PRIVATE} (400); {@code
     *     COMMITMENT_KIND_UNKNOWN}, {@code COMMITMENT_SUBJECT_UNKNOWN} (404); {@code COMMITMENT_KIND_CLOSED} (409); {@code
     *     COMMITMENT_SUBJECT_KIND} (400)
     */
    public CommitmentView begin(Actor actor, BeginCommitment command, @Nullable String key) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "commitments.begin", unit -> {
            boolean officer = Parties.isOfficer(actor);
            var kind = making.law.require(
                    Objects.requireNonNullElse(command.kind(), ""), officer ? Beginner.BUREAU : Beginner.FIRM);
            requireSound(command);
            Party party = command.person() == null
                    ? making.parties.firm(unit, command.code())
                    : making.parties.person(unit, command.person());
            requireAllowed(kind, party);
            BureauView bureau = making.parties.bureau(unit, command.bureau());
            Terms terms = terms(unit, kind, party, bureau, command);
            var first = Move.<Commitment>to(new Commitment.Drafted(terms, !officer))
                    .within("commitment-sign-within")
                    .handedTo(bureau.id())
                    .then(file -> making.book.begin(unit, file, party));
            var wanted =
                    new NewCase("%s：%s".formatted(terms.kindLabel(), terms.matter()), null, party.asCaseSubject(), key);
            return shown(unit, cases.open(unit, KIND, wanted, first).id());
        });
    }

    private static void requireAllowed(CommitmentLaw.InForce kind, Party party) {
        if (!kind.version().subjects().contains(party.kind())) {
            throw new KernelException(
                    CommitmentError.COMMITMENT_SUBJECT_KIND,
                    "“%s”承诺不适用于%s。请核对承诺类型。"
                            .formatted(kind.kind().label().zh(), party.kind().label()));
        }
    }

    /** In the words of the bureau's own template when it has one in force for the matter. */
    private Terms terms(
            Unit unit, CommitmentLaw.InForce kind, Party party, BureauView bureau, BeginCommitment command) {
        var template = making.templates.findInForce(
                unit, bureau.id(), kind.kind().id(), text(command.matter()), making.law.today());
        return new Terms(
                kind.kind().id(),
                kind.kind().label().zh(),
                kind.kind().number(),
                party.code(),
                party.name(),
                party.category(),
                text(command.matter()),
                text(command.content()),
                text(command.liability()).isEmpty() ? kind.version().liability() : text(command.liability()),
                bureau.id(),
                bureau.name(),
                bureau.code(),
                command.validUntil(),
                !party.isPerson() && !Boolean.FALSE.equals(command.open()),
                template.map(TemplateRow::basis).orElse(kind.version().basis().citation()),
                making.law.today(),
                null,
                party.person(),
                template.map(TemplateRow::id).orElse(null));
    }

    private void requireSound(BeginCommitment command) {
        var wrong = new ArrayList<FieldError>();
        check(wrong, "matter", text(command.matter()), "承诺事由", 2, LONGEST_MATTER);
        check(wrong, "content", text(command.content()), "承诺内容", 5, LONGEST_WORDS);
        check(wrong, "liability", text(command.liability()), "违诺责任", 0, LONGEST_WORDS);
        LocalDate until = command.validUntil();
        if (until != null && until.isBefore(making.law.today())) {
            wrong.add(new FieldError("validUntil", "有效期不能早于今天（%s）。没有确定期限的，请不填。".formatted(making.law.today())));
        }
        if (command.person() != null && Boolean.TRUE.equals(command.open())) {
            wrong.add(new FieldError("open", "自然人的承诺属于个人信息，一律不公示，不能选择向社会公开。"));
        }
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    CommitmentError.COMMITMENT_INVALID, "信用承诺有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        List.of(text(command.matter()), text(command.content()), text(command.liability()))
                .forEach(Finding::requireNothingPrivate);
    }

    private static void check(
            List<FieldError> wrong, String field, String text, String label, int shortest, int longest) {
        if (text.length() < shortest || text.length() > longest) {
            wrong.add(new FieldError(field, "请填写%s（%d至%d字）。".formatted(label, Math.max(1, shortest), longest)));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * The words to be read before they are signed, or those that were signed.
     *
     * @param day the day of a signature on paper; null: today
     * @throws KernelException {@code CASE_UNKNOWN} (404); {@code PERSON_WORDS_CLOSED} (403) for officers of other bureaus when a
     *     natural person promises
     */
    public CommitmentText text(Actor actor, UUID id, @Nullable LocalDate day) {
        return work.run(actor, "commitments.text", unit -> {
            desk.view(unit, id);
            var terms = cases.require(unit, KIND, id).state().terms();
            CommitmentWords.requireReader(unit, terms);
            String text = making.words
                    .signed(unit, id)
                    .orElseGet(() -> making.words.on(unit, terms, day == null ? making.law.today() : day));
            return new CommitmentText(text, CommitmentLaw.hash(text));
        });
    }

    /**
     * One commitment with its case.
     *
     * @throws KernelException {@code CASE_UNKNOWN} (404) also for those who may not see it
     */
    public CommitmentView view(Actor actor, UUID id) {
        return work.run(actor, "commitments.view", unit -> shown(unit, id));
    }

    CommitmentView shown(Unit unit, UUID id) {
        CaseView file = desk.view(unit, id);
        var row = commitments
                .find(unit, id, sight.of(unit).code() != null)
                .orElseThrow(() ->
                        new KernelException(CommitmentError.COMMITMENT_UNKNOWN, "没有这份信用承诺，或不属于您可以查看的范围。请返回列表重新查找。"));
        return new CommitmentView(file, called(unit, List.of(row)).getFirst());
    }

    /** Natural persons under masked names. */
    private List<CommitmentRow> called(Unit unit, List<CommitmentRow> rows) {
        var persons = new HashSet<UUID>();
        for (CommitmentRow row : rows) {
            UUID person = row.person();
            if (person != null) {
                persons.add(person);
            }
        }
        var names = making.persons.maskedNames(unit, persons);
        return rows.stream().map(row -> row.called(names)).toList();
    }

    /** Commitments, newest first: a firm's own, a bureau's own, all for the platform. */
    public Page<CommitmentRow> list(Actor actor, CommitmentQuery query, @Nullable String after, int limit) {
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "commitments.list", unit -> list(unit, query, after, rows));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<CommitmentRow> list(Unit unit, CommitmentQuery query, @Nullable String after, int rows) {
        var found = commitments.list(
                unit,
                sight.of(unit),
                query,
                DayCursor.read(after, CommitmentError.COMMITMENT_CURSOR_INVALID),
                rows + 1);
        boolean more = found.size() > rows;
        var page = called(unit, more ? found.subList(0, rows) : found);
        return new Page<>(
                page,
                more ? new DayCursor(page.getLast().begunOn(), page.getLast().id()).toString() : null);
    }
}
