package org.xinheng.kernel.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.subjects.TenantVault;
import org.xinheng.kernel.tenancy.Unit;

/** Carries the sound rows of one file out and counts. Belongs to one unit. */
final class ImportRun {

    private final Unit unit;
    private final UUID id;
    private final ListLaw.InForce list;
    private final Books books;
    private final TenantVault vault;
    private final List<ListImportView.Issue> issues = new ArrayList<>();
    private int added;
    private int removed;
    private int unchanged;

    /** Where rows are written. */
    record Books(EntryBook book, ListEntryRepository entries, ListImportRepository imports) {}

    ImportRun(Unit unit, UUID id, ListLaw.InForce list, Books books, TenantVault vault) {
        this.unit = unit;
        this.id = id;
        this.list = list;
        this.books = books;
        this.vault = vault;
    }

    void take(ImportedRow row) {
        switch (row) {
            case ImportedRow.Refused(var line, var reasons) -> issues.add(new ListImportView.Issue(line, reasons));
            case ImportedRow.Sound sound -> subject(sound).ifPresent(subject -> take(sound, subject));
        }
    }

    private Optional<CaseSubject> subject(ImportedRow.Sound row) {
        if (row.kind() == SubjectKind.NATURAL_PERSON) {
            byte[] sealed = vault.seal(TenantVault.Purpose.PERSON, String.join("\n", row.name(), "身份证", row.code()));
            return Optional.of(books.imports().person(unit, vault.blindIndex("身份证:" + row.code()), sealed));
        }
        var known = books.imports().organisation(unit, row.kind(), row.code(), row.name());
        if (!known.isCalled(row.name())) {
            refuse(
                    row,
                    "代码与名称不符：该代码登记的名称为“%s”。请核对后重新导入。".formatted(known.subject().name()));
            return Optional.empty();
        }
        return Optional.of(known.subject());
    }

    private void take(ImportedRow.Sound row, CaseSubject subject) {
        var active = books.entries().findActive(unit, list.kind().id(), subject);
        var ended = row.removed();
        if (ended != null) {
            end(row, active, ended);
        } else if (active.isPresent()) {
            same(row, active.get());
        } else {
            add(row, subject);
        }
    }

    private void end(ImportedRow.Sound row, Optional<ListEntry> active, ListEntry.Ended ended) {
        if (active.isEmpty()) {
            unchanged++;
        } else if (!active.get().decision().documentNo().equals(row.decision().documentNo())) {
            refuse(
                    row,
                    "移出的文号与名单内的列入文号（%s）不同。请核对后重新导入。"
                            .formatted(active.get().decision().documentNo()));
        } else if (books.book().end(unit, active.get().id(), list.kind().id(), ended)) {
            removed++;
        }
    }

    private void same(ImportedRow.Sound row, ListEntry active) {
        if (Objects.equals(active.decision().documentNo(), row.decision().documentNo())) {
            unchanged++;
        } else {
            refuse(
                    row,
                    "该主体已依另一文书（%s）在名单内。请核对，或先导入其移出。".formatted(active.decision().documentNo()));
        }
    }

    private void add(ImportedRow.Sound row, CaseSubject subject) {
        var version = list.kind().versionOn(row.listedOn()).orElseThrow();
        var term = new ListEntry.Term(
                row.listedOn(),
                row.endsOn(),
                version.process().exit().repairableFrom(row.listedOn()).orElse(null));
        boolean written = books.book()
                .tryAdd(
                        unit,
                        list,
                        new EntryBook.NewEntry(
                                UUID.randomUUID(),
                                subject,
                                row.kind(),
                                row.decision(),
                                term,
                                new ListEntry.Source.Imported(id, row.line())));
        if (written) {
            added++;
        } else {
            unchanged++;
        }
    }

    private void refuse(ImportedRow.Sound row, String reason) {
        issues.add(new ListImportView.Issue(row.line(), List.of(reason)));
    }

    ListImportView view(String fileName, int rows) {
        return new ListImportView(
                id,
                list.kind().id(),
                fileName,
                rows,
                added,
                removed,
                unchanged,
                issues.size(),
                issues,
                unit.actor().name(),
                unit.startedAt());
    }
}
