package org.xinheng.kernel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.intake.check.CheckedRow;
import org.xinheng.kernel.intake.check.Reason;
import org.xinheng.kernel.intake.check.Rule;
import org.xinheng.kernel.intake.check.Sentences;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.records.RecordDraft;
import org.xinheng.kernel.records.StagedRecords;
import org.xinheng.kernel.subjects.CodeIssueFound;

/** Rows that are committed together: drafts ready for the database, and what is to be said about each row. */
final class Chunk {

    /**
     * One row.
     *
     * @param staged whether it goes to the database
     * @param late whether it was reported too late
     * @param cells the clerk's own cells
     */
    record Entry(
            int line,
            boolean staged,
            boolean late,
            List<Reason> reasons,
            @Nullable String subjectName,
            String documentNo,
            String[] cells) {}

    private record Key(byte[] bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private record Seen(int line, int round, byte[] hash) {}

    private final StagedRecords staged;
    private final List<Entry> entries;
    private final List<CodeIssueFound> codeIssues = new ArrayList<>();
    private final Map<Key, Seen> seen;
    private final int fromLine;
    private int toLine;
    private double progress;

    Chunk(int fromLine, int expected) {
        this.fromLine = fromLine;
        this.toLine = fromLine - 1;
        this.staged = new StagedRecords(expected);
        this.entries = new ArrayList<>(expected);
        this.seen = HashMap.newHashMap(expected);
    }

    /** Takes in a checked row with the cells it came from. */
    void add(CheckedRow row, String[] cells, DraftMaker drafts) {
        toLine = row.line();
        noteCodes(row);
        List<Reason> reasons = row.reasons().isEmpty() ? List.of() : List.copyOf(row.reasons());
        if (row.verdict() == Verdict.REJECT) {
            entries.add(entry(row, false, false, reasons, cells));
            return;
        }
        RecordDraft draft = drafts.draft(row);
        var key = new Key(draft.content().key());
        Seen before = seen.get(key);
        if (before != null && Arrays.equals(before.hash(), draft.content().hash())) {
            var reason = new Reason(Rule.V09, Verdict.DUPLICATE, Sentences.duplicateInFile(before.line()));
            entries.add(entry(row, false, false, List.of(reason), cells));
            return;
        }
        int round = before == null ? 0 : before.round() + 1;
        seen.put(key, new Seen(row.line(), round, draft.content().hash()));
        staged.add(round == 0 ? draft : inRound(draft, round));
        entries.add(entry(row, true, draft.disclosed().late(), reasons, cells));
    }

    private static RecordDraft inRound(RecordDraft draft, int round) {
        return new RecordDraft(
                draft.line(),
                round,
                draft.subject(),
                draft.document(),
                draft.period(),
                draft.content(),
                draft.disclosed(),
                draft.holdReason());
    }

    private static Entry entry(CheckedRow row, boolean staged, boolean late, List<Reason> reasons, String[] cells) {
        boolean named = row.kind() != SubjectKind.NATURAL_PERSON
                && !row.value(FieldRole.SUBJECT_CATEGORY).isEmpty();
        return new Entry(
                row.line(),
                staged,
                late,
                reasons,
                named ? row.value(FieldRole.SUBJECT_NAME) : null,
                row.value(FieldRole.DOCUMENT_NUMBER),
                cells);
    }

    /** Wrong codes of organisations go to the queue of codes to be put right. */
    private void noteCodes(CheckedRow row) {
        if (row.kind() == SubjectKind.NATURAL_PERSON) {
            return;
        }
        String code = row.value(FieldRole.UNIFIED_CODE);
        if (!row.reasons().isEmpty()
                && code.length() >= 15
                && code.indexOf('+') < 0
                && !UnifiedCreditCode.isWithoutCode(code)
                && !UnifiedCreditCode.isValid(code)) {
            codeIssues.add(CodeIssueFound.wrong(code, row.value(FieldRole.SUBJECT_NAME), "", row.line()));
        }
        if (row.isSourceCodeDifferent() && row.source() != null) {
            codeIssues.add(CodeIssueFound.wrong(
                    row.value(FieldRole.SOURCE_CODE),
                    row.source().name(),
                    row.source().code(),
                    row.line()));
        }
    }

    StagedRecords staged() {
        return staged;
    }

    List<Entry> entries() {
        return entries;
    }

    List<CodeIssueFound> codeIssues() {
        return codeIssues;
    }

    int fromLine() {
        return fromLine;
    }

    int toLine() {
        return toLine;
    }

    int size() {
        return entries.size();
    }

    double progress() {
        return progress;
    }

    void setProgress(double fraction) {
        progress = fraction;
    }
}
