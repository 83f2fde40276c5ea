package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.measures.CheckBatchRepository.NewRow;
import org.xinheng.kernel.measures.CheckBatchRepository.Running;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FactListener;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.subjects.names.NameCandidate;
import org.xinheng.kernel.subjects.names.NameCandidates;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Answers a batch part by part: each part is one unit that answers its lines and tells the next one. Killed in between, the
 * outbox goes on where it was; heard twice, the second finds nothing to do.
 */
@ApplicationScoped
class CheckBatchRun implements FactListener<CheckBatchTaken> {

    /** Lines of one part: other facts wait no longer than for these. */
    private static final int PART = 500;

    private final Work work;
    private final CheckBatchRepository batches;
    private final SubjectFinder subjects;
    private final VerdictMaker verdicts;
    private final NameCandidates candidates;
    private final ReceiptBook receipts;

    CheckBatchRun(
            Work work,
            CheckBatchRepository batches,
            SubjectFinder subjects,
            VerdictMaker verdicts,
            NameCandidates candidates,
            ReceiptBook receipts) {
        this.work = work;
        this.batches = batches;
        this.subjects = subjects;
        this.verdicts = verdicts;
        this.candidates = candidates;
        this.receipts = receipts;
    }

    @Override
    public Class<CheckBatchTaken> hears() {
        return CheckBatchTaken.class;
    }

    @Override
    public void hear(Actor actor, CheckBatchTaken fact) {
        work.change(Actor.system(actor.tenant()), "measures.answer-batch", unit -> {
            unit.note("batch", fact.batch());
            batches.lock(unit, fact.batch()).ifPresent(batch -> answer(unit, batch));
        });
    }

    private void answer(Unit unit, Running batch) {
        List<NewRow> part = batches.listWaiting(unit, batch.id(), PART);
        if (!part.isEmpty()) {
            batches.answer(unit, batch.id(), answered(unit, batch, part));
        }
        unit.note("answered", part.size());
        if (part.size() < PART) {
            finish(unit, batch);
        } else {
            unit.tell(new CheckBatchTaken(batch.id()));
        }
    }

    /** Found without doubt, they are judged; else candidates are named. */
    private List<CheckBatchRow> answered(Unit unit, Running batch, List<NewRow> part) {
        Map<Integer, SubjectFinder.Exact> exact = subjects.findAll(unit, part);
        Map<Integer, VerdictMaker.Made> made = verdicts.makeAll(
                unit,
                exact.entrySet().stream()
                        .filter(each -> each.getValue().subject() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().require())),
                batch.matter(),
                batch.on());
        List<NewRow> open = part.stream()
                .filter(row -> !exact.containsKey(row.line()) && isName(row))
                .toList();
        List<List<NameCandidate>> near =
                candidates.find(unit, open.stream().map(NewRow::asked).toList());
        var byLine = new java.util.HashMap<Integer, List<CheckView.Candidate>>();
        for (int i = 0; i < open.size(); i++) {
            byLine.put(open.get(i).line(), SubjectFinder.shown(near.get(i)));
        }
        var rows = new ArrayList<CheckBatchRow>(part.size());
        for (NewRow row : part) {
            rows.add(
                    line(row, exact.get(row.line()), made.get(row.line()), byLine.getOrDefault(row.line(), List.of())));
        }
        return rows;
    }

    private static boolean isName(NewRow row) {
        return row.person() == null && !UnifiedCreditCode.isValid(UnifiedCreditCode.normalise(row.asked()));
    }

    private static CheckBatchRow line(
            NewRow row,
            SubjectFinder.@Nullable Exact exact,
            VerdictMaker.@Nullable Made made,
            List<CheckView.Candidate> near) {
        if (exact == null || made == null) {
            var shown = exact == null ? near : exact.candidates();
            return new CheckBatchRow(
                    row.line(),
                    row.asked(),
                    Checks.UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    CheckView.Answer.unknown(shown));
        }
        return new CheckBatchRow(
                row.line(),
                row.asked(),
                made.verdict().outcome().name(),
                null,
                exact.by().name(),
                null,
                exact.require().code(),
                exact.require().name(),
                made.answer());
    }

    /** One receipt for all lines: it carries the digest of every answer in order. */
    private void finish(Unit unit, Running batch) {
        var digest = new Digest();
        batches.each(unit, batch.id(), digest::add);
        String counts = batches.counts(unit, batch.id()).stream()
                .map(count -> count.outcomeLabel() + " " + count.count())
                .collect(Collectors.joining("，"));
        CheckView receipt = receipts.add(
                unit,
                new ReceiptBook.Asker(batch.askedBy(), batch.askedByName(), batch.bureau()),
                new ReceiptBook.Entry(
                        null,
                        batch.matter(),
                        batch.purpose(),
                        Checks.BATCH,
                        CheckView.Answer.unknown(List.of()),
                        batch.on(),
                        List.of(
                                "批次 " + batch.id(),
                                "行数 " + batch.rows(),
                                "各结论 " + counts,
                                "结果摘要SM3 " + digest.text())));
        batches.finish(unit, batch.id(), receipt.id());
    }

    /** SM3 over the lines, each chained to the one before. */
    private static final class Digest {
        private byte[] sum = new byte[Sm3.LENGTH];

        void add(CheckBatchRow row) {
            var answer = row.answer();
            String measures = answer == null
                    ? ""
                    : answer.restrictions().stream()
                                    .map(CheckView.Line::measure)
                                    .collect(Collectors.joining(","))
                            + "\t"
                            + answer.incentives().stream()
                                    .map(CheckView.Line::measure)
                                    .collect(Collectors.joining(","));
            String line =
                    row.line() + "\t" + row.asked() + "\t" + row.outcome() + "\t" + row.subjectCode() + "\t" + measures;
            sum = Sm3.digest(sum, line.getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return HexFormat.of().formatHex(sum);
        }
    }
}
