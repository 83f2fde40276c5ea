package org.xinheng.kernel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xinheng.kernel.intake.check.CheckedRow;
import org.xinheng.kernel.intake.check.Reason;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.Sentences;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.records.CopyBuffer;
import org.xinheng.kernel.records.Merged;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.records.StagedRecords;
import org.xinheng.kernel.shared.LeaseLost;
import org.xinheng.kernel.subjects.CodeIssueFound;
import org.xinheng.kernel.subjects.SubjectNames;
import org.xinheng.kernel.subjects.Subjects;
import org.xinheng.kernel.subjects.TenantVault;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Unit;

/** Brings a chunk into the database: records, reasons, codes to be put right, and the resume point, all or nothing. */
@ApplicationScoped
class ChunkWriter {

    /** The verdict of one row after everything. */
    record Settled(Chunk.Entry entry, Verdict verdict, List<Reason> reasons) {

        RowIssue issue() {
            return new RowIssue(
                    entry.line(),
                    verdict.wire(),
                    reasons.stream()
                            .map(reason -> reason.rule().name())
                            .distinct()
                            .toList(),
                    reasons.stream().map(Reason::sentence).toList(),
                    entry.subjectName(),
                    entry.documentNo());
        }
    }

    private final Records records;
    private final Subjects subjects;
    private final BatchRepository batches;
    private final IssueRepository issues;
    private final Vault vault;
    private final ObjectMapper json;

    ChunkWriter(
            Records records,
            Subjects subjects,
            BatchRepository batches,
            IssueRepository issues,
            Vault vault,
            ObjectMapper json) {
        this.records = records;
        this.subjects = subjects;
        this.batches = batches;
        this.issues = issues;
        this.vault = vault;
        this.json = json;
    }

    /** Writes the chunk inside the unit; the tally is only right if the unit commits. */
    List<Settled> write(Unit unit, StagedRecords.Of all, UUID worker, Chunk chunk, Tally tally) {
        Merged merged = records.merge(unit, all, chunk.staged(), chunk.fromLine(), chunk.toLine());
        List<CodeIssueFound> codes = new ArrayList<>(chunk.codeIssues());
        Map<Integer, Merged.OtherName> otherNames = otherNames(unit, merged, codes);
        subjects.report(unit, all.batch(), codes);
        List<Settled> settled = settle(chunk, merged, otherNames);
        keep(unit, all.batch(), settled);
        for (Settled row : settled) {
            boolean recorded = row.entry().staged() && row.verdict() != Verdict.DUPLICATE;
            tally.add(row.verdict(), row.reasons(), recorded && row.entry().late());
        }
        unit.note("batch", all.batch());
        unit.note("lines", chunk.fromLine() + "-" + chunk.toLine());
        if (!batches.advance(unit, all.batch(), worker, chunk, tally.totals())) {
            throw new LeaseLost("The batch");
        }
        return settled;
    }

    private Map<Integer, Merged.OtherName> otherNames(Unit unit, Merged merged, List<CodeIssueFound> codes) {
        Map<Integer, Merged.OtherName> byLine = new HashMap<>();
        for (Merged.OtherName other : merged.otherNames()) {
            boolean same = SubjectNames.key(other.known()).equals(SubjectNames.key(other.given()));
            if (!same && !merged.duplicates().contains(other.line())) {
                byLine.put(other.line(), other);
                codes.add(CodeIssueFound.doubled(other.code(), other.given(), other.known(), other.line()));
                subjects.suggestMerge(unit, other.code(), other.known(), other.given());
            }
        }
        return byLine;
    }

    private static List<Settled> settle(Chunk chunk, Merged merged, Map<Integer, Merged.OtherName> otherNames) {
        List<Settled> settled = new ArrayList<>(chunk.size());
        for (Chunk.Entry entry : chunk.entries()) {
            settled.add(entry.staged() ? settle(entry, merged, otherNames) : plain(entry, entry.reasons()));
        }
        return settled;
    }

    private static Settled plain(Chunk.Entry entry, List<Reason> reasons) {
        return new Settled(entry, CheckedRow.worst(reasons), reasons);
    }

    private static Settled settle(Chunk.Entry entry, Merged merged, Map<Integer, Merged.OtherName> otherNames) {
        if (merged.duplicates().contains(entry.line())) {
            var reason = new Reason(Rule.V09, Verdict.DUPLICATE, Sentences.duplicate(entry.documentNo()));
            return new Settled(entry, Verdict.DUPLICATE, List.of(reason));
        }
        boolean updated = merged.updates().contains(entry.line());
        Merged.OtherName other = otherNames.get(entry.line());
        if (!updated && other == null) {
            return plain(entry, entry.reasons());
        }
        List<Reason> reasons = new ArrayList<>(entry.reasons());
        if (other != null) {
            reasons.add(new Reason(
                    Rule.V10, Verdict.WARN, Sentences.nameDiffers(other.code(), other.known(), other.given())));
        }
        Verdict verdict = CheckedRow.worst(reasons);
        if (updated) {
            reasons.add(new Reason(Rule.V09, Verdict.UPDATE, Sentences.updated(entry.documentNo())));
            verdict = verdict == Verdict.HOLD ? Verdict.HOLD : Verdict.UPDATE;
        }
        reasons.sort(java.util.Comparator.comparing(Reason::rule));
        return new Settled(entry, verdict, reasons);
    }

    private void keep(Unit unit, UUID batch, List<Settled> settled) {
        TenantVault tenant = vault.of(unit.tenant());
        var rows = new CopyBuffer(1 << 14);
        for (Settled row : settled) {
            if (row.verdict() != Verdict.ACCEPT) {
                byte[] cells = IssueRepository.isToMend(row.verdict())
                        ? tenant.seal(TenantVault.Purpose.ROW, write(row.entry().cells()))
                        : null;
                IssueRepository.stage(rows, row.issue(), row.verdict(), cells);
            }
        }
        if (rows.rows() > 0) {
            issues.add(unit, batch, rows);
        }
    }

    private byte[] write(String[] cells) {
        try {
            return json.writeValueAsBytes(cells);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
