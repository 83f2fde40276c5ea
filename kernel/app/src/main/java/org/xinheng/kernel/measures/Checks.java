package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Verdict.Outcome;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.ReceiptSigner;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;

/** Check before you act: one question, one verdict, one receipt. */
@ApplicationScoped
public class Checks {

    /** No subject was found. */
    static final String UNKNOWN = "UNKNOWN";

    /** Many were asked about at once; the answers are in the batch. */
    static final String BATCH = "BATCH";

    static final Role[] OFFICERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int MAX_ROWS = 100;

    private final Work work;
    private final SubjectFinder subjects;
    private final VerdictMaker verdicts;
    private final CheckRepository receipts;
    private final ReceiptBook book;
    private final ReceiptChain chain;
    private final Clock clock;

    Checks(
            Work work,
            SubjectFinder subjects,
            VerdictMaker verdicts,
            CheckRepository receipts,
            ReceiptBook book,
            ReceiptChain chain,
            Clock clock) {
        this.work = work;
        this.subjects = subjects;
        this.verdicts = verdicts;
        this.receipts = receipts;
        this.book = book;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Answers a question and keeps it. For officers at counters and for the systems of bureaus.
     *
     * @throws KernelException {@code CHECK_INVALID} (400)
     */
    public CheckView check(Actor actor, AskCheck asked) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.OPERATOR);
        AskCheck sound = sound(asked);
        LocalDate today = LocalDate.now(clock);
        return work.run(actor, "measures.check", unit -> {
            var found = subjects.find(unit, String.valueOf(sound.codeOrName()));
            String outcome = UNKNOWN;
            var answer = new CheckView.Answer(List.of(), List.of(), List.of(), List.of(), found.candidates());
            CheckSubject subject = found.subject();
            if (subject != null) {
                var made = verdicts.make(unit, subject, sound.matter(), today);
                outcome = made.verdict().outcome().name();
                answer = made.answer();
            }
            return book.add(
                    unit,
                    ReceiptBook.Asker.of(actor),
                    new ReceiptBook.Entry(
                            subject,
                            sound.matter(),
                            String.valueOf(sound.purpose()),
                            outcome,
                            answer,
                            today,
                            List.of()));
        });
    }

    /** Whether somebody sees what everybody of the tenant asked. */
    static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.AUDITOR);
    }

    /**
     * A purpose as it has to be given.
     *
     * @throws KernelException {@code CHECK_INVALID} (400)
     */
    static String purpose(@Nullable String text) {
        String purpose = text == null ? "" : text.strip();
        if (purpose.length() < 2 || purpose.length() > 200) {
            throw new KernelException(
                    MeasureError.CHECK_INVALID,
                    "核查请求有1处需要补正，请按所列内容修改后重新提交。",
                    List.of(new FieldError("purpose", "请写明查询目的（2至200字），查询会留痕。")));
        }
        return purpose;
    }

    private static AskCheck sound(AskCheck asked) {
        var wrong = new ArrayList<FieldError>();
        String who = asked.codeOrName() == null ? "" : asked.codeOrName().strip();
        String purpose = asked.purpose() == null ? "" : asked.purpose().strip();
        if (who.length() < 2 || who.length() > 200) {
            wrong.add(new FieldError("codeOrName", "请填写统一社会信用代码、公民身份号码或单位全称。"));
        }
        if (purpose.length() < 2 || purpose.length() > 200) {
            wrong.add(new FieldError("purpose", "请写明查询目的（2至200字），查询会留痕。"));
        }
        if (!wrong.isEmpty()) {
            throw new KernelException(
                    MeasureError.CHECK_INVALID, "核查请求有%d处需要补正，请按所列内容修改后重新提交。".formatted(wrong.size()), wrong);
        }
        return new AskCheck(who, asked.matter(), purpose);
    }

    static String labelOf(String outcome) {
        if (outcome.equals(BATCH)) {
            return "批量核查";
        }
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .map(Outcome::label)
                .findFirst()
                .orElse("未查到该主体");
    }

    /** Receipts, newest first: an officer sees those of the own bureau, administrators and auditors all. */
    public Page<CheckView> list(Actor actor, @Nullable String after, int limit) {
        actor.require(OFFICERS);
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        long before = cursor(after, Long.MAX_VALUE);
        return work.run(actor, "measures.receipts", unit -> {
            var found = receipts.list(unit, before, rows + 1, seesAll(actor));
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            String last = more ? page.getLast().receipt().number() : null;
            return new Page<>(page, last == null ? null : last.substring(last.lastIndexOf('-') + 1));
        });
    }

    /** Where a page begins. */
    static long cursor(@Nullable String after, long start) {
        try {
            return after == null || after.isBlank() ? start : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw new KernelException(MeasureError.CHECK_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
        }
    }

    /**
     * One receipt.
     *
     * @throws KernelException {@code CHECK_UNKNOWN} (404)
     */
    public CheckView require(Actor actor, UUID id) {
        actor.require(OFFICERS);
        return work.run(
                actor,
                "measures.receipt",
                unit -> receipts.find(unit, id)
                        .orElseThrow(() -> new KernelException(MeasureError.CHECK_UNKNOWN, "没有这份核查回执。请核对编号。")));
    }

    /** The public key with which receipts are verified. */
    public ReceiptSigner.Key key() {
        return chain.key();
    }

    /** Looks through the chain of the tenant: numbers, hashes, signatures. */
    public ReceiptChain.Verified verify(Actor actor) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR);
        return work.run(
                actor,
                "measures.verify",
                unit -> chain.verify(unit, Series.CHECK, (number, most) -> receipts.links(unit, number, most)));
    }
}
