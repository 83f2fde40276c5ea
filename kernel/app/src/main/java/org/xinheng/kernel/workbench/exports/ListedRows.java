package org.xinheng.kernel.workbench.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.audit.AuditLineView;
import org.xinheng.kernel.audit.AuditQuery;
import org.xinheng.kernel.audit.Audits;
import org.xinheng.kernel.cases.CaseDesk;
import org.xinheng.kernel.cases.CaseQuery;
import org.xinheng.kernel.cases.CaseRow;
import org.xinheng.kernel.commitments.CommitmentQuery;
import org.xinheng.kernel.commitments.CommitmentRow;
import org.xinheng.kernel.commitments.Commitments;
import org.xinheng.kernel.intake.BatchQuery;
import org.xinheng.kernel.intake.BatchView;
import org.xinheng.kernel.intake.Intake;
import org.xinheng.kernel.lists.EntryQuery;
import org.xinheng.kernel.lists.ListEntries;
import org.xinheng.kernel.lists.ListEntryView;
import org.xinheng.kernel.measures.tasks.MeasureTaskRow;
import org.xinheng.kernel.measures.tasks.MeasureTasks;
import org.xinheng.kernel.measures.tasks.TaskQuery;
import org.xinheng.kernel.records.RecordQuery;
import org.xinheng.kernel.records.RecordRow;
import org.xinheng.kernel.records.Records;
import org.xinheng.kernel.records.SubjectFiles;
import org.xinheng.kernel.records.SubjectRow;
import org.xinheng.kernel.reports.ReportQuery;
import org.xinheng.kernel.reports.ReportRow;
import org.xinheng.kernel.reports.Reports;
import org.xinheng.kernel.workbench.exports.Exports.Rows;

/** The rows of each list that can be taken along, from the services that show them. */
@ApplicationScoped
class ListedRows {

    private final Data data;
    private final Matters matters;

    /** Who shows data. */
    @Singleton
    record Data(Records records, SubjectFiles subjects, Intake intake, Reports reports, Audits audits) {}

    /** Who shows work. */
    @Singleton
    record Matters(CaseDesk cases, ListEntries entries, MeasureTasks tasks, Commitments commitments) {}

    ListedRows(Data data, Matters matters) {
        this.data = data;
        this.matters = matters;
    }

    Rows<RecordRow> records(RecordQuery query) {
        return (unit, after, size) -> data.records().list(unit, query, after, size);
    }

    Rows<SubjectRow> subjects(@Nullable String q) {
        return (unit, after, size) -> data.subjects().list(unit, q, after, size);
    }

    Rows<BatchView> batches(BatchQuery query) {
        return (unit, after, size) -> data.intake().list(unit, query, id(after), size);
    }

    Rows<ReportRow> reports(@Nullable String q, @Nullable Boolean revoked) {
        var query = new ReportQuery(q == null || q.isBlank() ? null : q.strip(), revoked);
        return (unit, after, size) -> data.reports().list(unit, query, after, size);
    }

    Rows<AuditLineView> audit(AuditQuery query) {
        return (unit, after, size) -> data.audits().list(unit, query, id(after), size);
    }

    Rows<CaseRow> cases(CaseQuery query) {
        return (unit, after, size) -> matters.cases().list(unit, query, after, size);
    }

    Rows<ListEntryView> entries(EntryQuery query) {
        return (unit, after, size) -> matters.entries().list(unit, query, after, size);
    }

    Rows<MeasureTaskRow> tasks(TaskQuery query) {
        return (unit, after, size) -> matters.tasks().list(unit, query, after, size);
    }

    Rows<CommitmentRow> commitments(CommitmentQuery query) {
        return (unit, after, size) -> matters.commitments().list(unit, query, after, size);
    }

    private static @Nullable UUID id(@Nullable String after) {
        return after == null ? null : UUID.fromString(after);
    }
}
