package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.CaseSight;
import org.xinheng.kernel.cases.CaseSteps;
import org.xinheng.kernel.cases.CaseTurns;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.cases.Move;
import org.xinheng.kernel.cases.Step;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** The steps before a commitment binds: proofs, signature, acceptance; and taking it back. */
@ApplicationScoped
public class CommitmentSteps {

    /** A scan of what was signed on paper. */
    static final String SIGNATURE = "signature";

    private static final String PERFORMANCE = "performance";
    private static final Map<String, String> LABELS =
            Map.of(SIGNATURE, "签署件", CommitmentDesk.EVIDENCE, "核查证据", PERFORMANCE, "履行证明");

    private static final int LONGEST_SIGNER = 50;

    private final Work work;
    private final Cases cases;
    private final CaseSteps<Commitment, CommitmentView> steps;
    private final Commitments commitments;
    private final CommitmentBook book;
    private final Signing signing;

    /** What a signature needs. */
    @jakarta.inject.Singleton
    static class Signing {
        private final CommitmentLaw law;
        private final CommitmentWords words;
        private final CommitmentPapers notices;
        private final CasePapers papers;
        private final CaseDesk desk;
        private final CaseSight sight;

        Signing(
                CommitmentLaw law,
                CommitmentWords words,
                CommitmentPapers notices,
                CasePapers papers,
                CaseDesk desk,
                CaseSight sight) {
            this.law = law;
            this.words = words;
            this.notices = notices;
            this.papers = papers;
            this.desk = desk;
            this.sight = sight;
        }
    }

    CommitmentSteps(
            Work work, Cases cases, CaseTurns turns, Commitments commitments, CommitmentBook book, Signing signing) {
        this.work = work;
        this.cases = cases;
        this.steps = turns.of(Commitments.KIND, commitments::shown);
        this.commitments = commitments;
        this.book = book;
        this.signing = signing;
    }

    /**
     * Adds a paper: {@code signature} (scan of what was signed at a counter), {@code evidence} (of the supervising bureau) or
     * {@code performance} (the firm shows that it kept its word).
     *
     * @throws KernelException {@code COMMITMENT_INVALID} (400) for another kind of paper; {@code ATTACHMENT_REFUSED} (400);
     *     {@code ATTACHMENT_TOO_LARGE} (413); {@code CASE_NOT_YOURS} (403)
     */
    public CommitmentView addProof(Actor actor, UUID id, String kind, String name, byte[] content) {
        actor.require(Role.FIRM, Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "commitment.add-proof", unit -> {
            signing.desk.view(unit, id);
            CaseFile<Commitment> file = cases.require(unit, Commitments.KIND, id);
            String label = LABELS.get(kind);
            if (label == null) {
                throw new KernelException(
                        CommitmentError.COMMITMENT_INVALID,
                        "材料种类应为 signature（签署件）、evidence（核查证据）或 performance（履行证明）。请改正后重新上传。");
            }
            if (!kind.equals(PERFORMANCE)) {
                signing.sight.requireTurn(unit, file);
            }
            signing.papers.add(unit, file, new CasePapers.Paper(kind, label), name, content);
            return commitments.shown(unit, id);
        });
    }

    /**
     * The firm signs what it has read.
     *
     * @param hash of the words that were read
     * @throws KernelException {@code COMMITMENT_TEXT_CHANGED} (409); {@code COMMITMENT_INVALID} (400) without a signer; {@code
     *     CASE_NOT_YOURS} (403) for anybody else
     */
    public CommitmentView sign(Actor actor, Ticket ticket, @Nullable String signer, @Nullable String hash) {
        actor.require(Role.FIRM);
        var step = new Step<>("sign", "在线签署承诺书", Commitment.Drafted.class);
        return steps.byApplicant(actor, ticket, step, (unit, _, state) -> {
            var signature = signature(unit, state, signer, hash, Signature.Channel.ONLINE, signing.law.today());
            return bound(unit, state, signature);
        });
    }

    /**
     * An officer notes what was signed on paper at a counter; the scan is among the papers.
     *
     * @param madeOn the day on the paper; null: today
     * @throws KernelException {@code COMMITMENT_UNSIGNED} (409) without the scan; otherwise as {@link #sign}
     */
    public CommitmentView signAtCounter(
            Actor actor, Ticket ticket, @Nullable String signer, @Nullable String hash, @Nullable LocalDate madeOn) {
        var step = new Step<>("sign-at-counter", "窗口代录书面签署", Commitment.Drafted.class);
        return steps.byOfficer(actor, ticket, step, (unit, before, state) -> {
            if (signing.papers.list(unit, before).stream()
                    .noneMatch(paper -> paper.kind().equals(SIGNATURE))) {
                throw new KernelException(CommitmentError.COMMITMENT_UNSIGNED, "窗口代录的，请先上传加盖公章或签字的承诺书扫描件，再登记签署。");
            }
            LocalDate day = madeOn == null ? signing.law.today() : madeOn;
            if (day.isAfter(signing.law.today()) || day.isBefore(state.terms().begunOn())) {
                throw invalid("madeOn", "签署日期应在%s至%s之间。".formatted(state.terms().begunOn(), signing.law.today()));
            }
            return bound(unit, state, signature(unit, state, signer, hash, Signature.Channel.COUNTER, day));
        });
    }

    /** A natural person signs for himself, and his name stays in the seal. */
    private Signature signature(
            Unit unit,
            Commitment.Drafted state,
            @Nullable String signer,
            @Nullable String hash,
            Signature.Channel channel,
            LocalDate day) {
        String name = state.terms().person() != null ? "承诺人本人" : signer == null ? "" : signer.strip();
        if (name.isEmpty() || name.length() > LONGEST_SIGNER) {
            throw invalid("signer", "请填写承诺书签署人姓名（1至%d字）。".formatted(LONGEST_SIGNER));
        }
        String read = CommitmentLaw.hash(signing.words.on(unit, state.terms(), day));
        if (!read.equals(hash)) {
            throw new KernelException(
                    CommitmentError.COMMITMENT_TEXT_CHANGED, "承诺书的内容或日期已经更新，与您签署的不一致。请重新打开、阅读并签署承诺书。");
        }
        return new Signature(name, read, channel, day);
    }

    private Move<Commitment> bound(Unit unit, Commitment.Drafted state, Signature signature) {
        var days = signing.law.checkDays(unit, state.terms(), signature.madeOn());
        var text = signing.words.on(unit, state.terms(), signature.madeOn());
        return book.signed(unit, state.sign(signature, days.checkOn()), state.terms(), signature, text);
    }

    private static KernelException invalid(String field, String sentence) {
        return new KernelException(
                CommitmentError.COMMITMENT_INVALID, sentence, java.util.List.of(new FieldError(field, sentence)));
    }

    /** The bureau takes on a commitment the firm wrote; from now on it is public if it is open. */
    public CommitmentView accept(Actor actor, Ticket ticket) {
        var step = new Step<>("accept", "受理信用承诺", Commitment.Signed.class);
        return steps.byOfficer(actor, ticket, step, (unit, _, state) -> {
            var days =
                    signing.law.checkDays(unit, state.terms(), state.signature().madeOn());
            return book.noted(unit, state.accept(days.checkOn()));
        });
    }

    /** The bureau does not take it on; the notice names the reason. */
    public CommitmentView refuse(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "不予受理的理由");
        var step = new Step<>("refuse", "不予受理", Commitment.Signed.class);
        return steps.byOfficer(
                actor,
                ticket,
                step,
                (unit, _, state) ->
                        book.noted(unit, state.refuse(why)).then(after -> signing.notices.refusal(unit, after, why)));
    }

    /** Whoever began it takes it back before it binds. */
    public CommitmentView withdraw(Actor actor, Ticket ticket, @Nullable String reason) {
        String why = Cases.reason(reason, "撤回的原因");
        var step = new Step<>("withdraw", "撤回承诺", Commitment.Open.class);
        return steps.byApplicant(actor, ticket, step, (unit, _, state) -> book.noted(unit, state.withdraw(why)));
    }
}
