package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.xinheng.kernel.archives.file.ArchiveCheck;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.archives.file.RowDigest;
import org.xinheng.kernel.archives.file.Verified;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Fills the unit's tenant, which is new and closed, from a verified archive; all of it or nothing. */
@ApplicationScoped
class TenantReader {

    private final TableRepository tables;
    private final CopyRepository copies;
    private final ArrivingSubjectRepository subjects;
    private final ChainCopyRepository chains;

    TenantReader(
            TableRepository tables,
            CopyRepository copies,
            ArrivingSubjectRepository subjects,
            ChainCopyRepository chains) {
        this.tables = tables;
        this.copies = copies;
        this.subjects = subjects;
        this.chains = chains;
    }

    /**
     * An archive that was verified a moment ago.
     *
     * @param digest SM3 of the file
     * @param signer public key it was verified with
     */
    record Source(ZipFile zip, Manifest manifest, Verified verified, String digest, String signer) {}

    /**
     * Reads everything and compares.
     *
     * @throws KernelException {@code ARCHIVE_NOT_RECONCILED} (409) when what is here is not what was there
     */
    Reconciliation read(Unit unit, Source source, TenantWriter.Progress progress) throws IOException {
        copies.plain(unit);
        Map<String, Manifest.Entry> entries = entries(source.manifest());
        stageSubjects(unit, source);
        long known = subjects.count(unit);
        long mapped = subjects.map(unit);
        var lines = new ArrayList<Reconciliation.Line>();
        List<CarriedTable> all = tables.list(unit);
        for (CarriedTable table : all) {
            progress.at(table.name(), lines.size(), all.size() + 1);
            Manifest.Entry entry = entries.get(table.entry());
            if (entry == null) {
                throw new IllegalStateException("No entry of table " + table.name());
            }
            lines.add(read(unit, source.zip(), table, entry, mapped > 0));
        }
        var found = new Reconciliation(
                lines,
                documents(unit, source.manifest()),
                known,
                mapped,
                source.manifest().audit().lines() + source.manifest().audit().waiting());
        if (!found.agrees()) {
            throw new KernelException(ArchiveError.ARCHIVE_NOT_RECONCILED, "导入后的数据与归档不一致，已全部撤销：" + differing(found));
        }
        progress.at("audit", all.size(), all.size() + 1);
        chains.keep(unit, source, found);
        return found;
    }

    /**
     * The registry learns of the subjects it does not know; may be repeated.
     *
     * @return how many the archive names
     */
    long takeInSubjects(Unit unit, Source source) throws IOException {
        copies.plain(unit);
        stageSubjects(unit, source);
        subjects.takeIn(unit);
        return subjects.count(unit);
    }

    private void stageSubjects(Unit unit, Source source) throws IOException {
        try (InputStream in = ArchiveCheck.read(source.zip(), TenantWriter.SUBJECTS)) {
            copies.stage(unit, ArrivingSubjectRepository.STAGING, ArrivingSubjectRepository.COLUMNS, in);
        }
    }

    private static Map<String, Manifest.Entry> entries(Manifest manifest) {
        return manifest.entries().stream().collect(Collectors.toMap(Manifest.Entry::name, Function.identity()));
    }

    private static String differing(Reconciliation found) {
        return String.join(
                "、",
                found.tables().stream()
                        .filter(line -> !line.same())
                        .map(line -> "%s（归档 %d 行，导入 %d 行）".formatted(line.table(), line.archived(), line.here()))
                        .toList());
    }

    private Reconciliation.Line read(
            Unit unit, ZipFile zip, CarriedTable table, Manifest.Entry entry, boolean mapsSubjects) throws IOException {
        List<String> columns;
        try (InputStream in = ArchiveCheck.read(zip, table.entry())) {
            columns = copies.stage(unit, table, in);
        }
        copies.insert(unit, table, columns, mapsSubjects);
        String expected = mapsSubjects
                ? copies.digest(unit, table.staged(List.copyOf(table.columns().keySet()), true))
                        .hex()
                : String.valueOf(entry.content());
        copies.unstage(unit, table);
        RowDigest here = copies.digest(unit, table.select(unit.tenant()));
        return new Reconciliation.Line(
                table.name(),
                entry.rows(),
                here.rows(),
                here.hex(),
                here.rows() == entry.rows() && here.hex().equals(expected));
    }

    private List<Reconciliation.Papers> documents(Unit unit, Manifest manifest) {
        return manifest.documents().stream()
                .map(archived -> new Reconciliation.Papers(
                        archived,
                        tables.documents(
                                unit, archived.table(), TableList.DOCUMENTS.getOrDefault(archived.table(), "content"))))
                .toList();
    }
}
