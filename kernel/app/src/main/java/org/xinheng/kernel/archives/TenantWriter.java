package org.xinheng.kernel.archives;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.kernel.archives.file.ArchiveWriter;
import org.xinheng.kernel.archives.file.AuditEntries;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.subjects.TenantKeys;
import org.xinheng.kernel.tenancy.LawTexts;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** Writes the unit's tenant into an archive, out of one snapshot. */
@ApplicationScoped
class TenantWriter {

    /** Name of the entry with the subjects that rows name. */
    static final String SUBJECTS = "registry/subjects.copy";

    /** Columns of that entry. */
    static final List<String> SUBJECT_COLUMNS =
            List.of("id", "code", "name", "kind", "former_names", "core_name", "first_seen_at");

    private final TableRepository tables;
    private final CopyRepository copies;
    private final ChainCopyRepository chains;
    private final Identity identity;
    private final LawTexts law;
    private final ObjectMapper json;

    TenantWriter(
            TableRepository tables,
            CopyRepository copies,
            ChainCopyRepository chains,
            Identity identity,
            LawTexts law,
            ObjectMapper json) {
        this.tables = tables;
        this.copies = copies;
        this.chains = chains;
        this.identity = identity;
        this.law = law;
        this.json = json;
    }

    /** Who makes archives here, and when. */
    @Singleton
    static class Identity {

        private final ArchiveKey key;
        private final SchemaVersion schema;
        private final ReceiptChain receipts;
        private final TenantDirectory directory;
        private final Clock clock;
        private final String product;

        Identity(
                ArchiveKey key,
                SchemaVersion schema,
                ReceiptChain receipts,
                TenantDirectory directory,
                Clock clock,
                @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String product) {
            this.key = key;
            this.schema = schema;
            this.receipts = receipts;
            this.directory = directory;
            this.clock = clock;
            this.product = product;
        }

        Manifest.Origin origin(int tenant) {
            TenantRef own = directory.byId(tenant).orElseThrow();
            Integer parent = own.parent();
            return new Manifest.Origin(
                    own.id(),
                    own.slug(),
                    own.name(),
                    own.shortName(),
                    own.kind(),
                    own.divisionCode(),
                    parent == null
                            ? null
                            : directory.byId(parent).map(TenantRef::slug).orElse(null),
                    Map.of(
                            "primary", own.brand().primary(),
                            "accent", own.brand().accent(),
                            "emblem", own.brand().emblem(),
                            "motto", own.brand().motto()));
        }

        List<String> lineage(int tenant) {
            return directory.lineage(tenant).stream().map(TenantRef::slug).toList();
        }
    }

    /** Hears how far it is. */
    interface Progress {
        void at(String step, int done, int total);
    }

    /**
     * Writes everything; the manifest is signed last.
     *
     * @throws KernelException {@code ARCHIVE_TENANT_BUSY} (409) when the snapshot holds work that does not travel
     */
    Manifest write(Unit unit, ArchiveWriter archive, TenantKeys.Packed keys, Progress progress) throws IOException {
        copies.snapshot(unit);
        long underWay = tables.countUnderWay(unit);
        if (underWay > 0) {
            throw ExportRun.busy(underWay);
        }
        List<CarriedTable> all = tables.list(unit);
        int total = all.size() + 2;
        int done = 0;
        for (CarriedTable table : all) {
            progress.at(table.name(), done++, total);
            archive.add(
                    table.entry(),
                    out -> copies.write(unit, List.copyOf(table.columns().keySet()), table.select(unit.tenant()), out));
        }
        progress.at("subject", done++, total);
        archive.add(
                SUBJECTS,
                out -> copies.write(
                        unit,
                        SUBJECT_COLUMNS,
                        "select " + String.join(", ", SUBJECT_COLUMNS) + " from subject where id in ("
                                + tables.subjects(unit, all) + ")",
                        out));
        progress.at("audit", done, total);
        Manifest.Audit audit = audit(unit, archive);
        for (var text : law.of(identity.lineage(unit.tenant())).entrySet()) {
            archive.add("definitions/" + text.getKey(), text.getValue());
        }
        Manifest manifest = manifest(unit, archive, keys, audit);
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
        archive.end(text, identity.key.sign(text));
        return manifest;
    }

    private Manifest.Audit audit(Unit unit, ArchiveWriter archive) throws IOException {
        archive.add(
                AuditEntries.SEALS,
                out -> copies.write(unit, ChainCopyRepository.SEAL_COLUMNS, ChainCopyRepository.OWN_SEALS, out));
        archive.add(
                AuditEntries.LINES,
                out -> copies.write(unit, ChainCopyRepository.LINE_COLUMNS, ChainCopyRepository.OWN_LINES, out));
        return chains.own(unit);
    }

    private Manifest manifest(Unit unit, ArchiveWriter archive, TenantKeys.Packed keys, Manifest.Audit audit) {
        SchemaVersion.Known known = identity.schema.present();
        var documents = new ArrayList<Manifest.Documents>();
        TableList.DOCUMENTS.forEach((table, column) -> documents.add(tables.documents(unit, table, column)));
        return new Manifest(
                Manifest.FORMAT,
                identity.product,
                known.version(),
                known.structure(),
                identity.key.open().hex(),
                identity.origin(unit.tenant()),
                LocalDate.now(identity.clock).toString(),
                unit.startedAt().toString(),
                new Manifest.Keys(TenantKeys.METHOD, TenantKeys.ROUNDS, keys.salt(), keys.keys()),
                audit,
                new Manifest.Receipts(identity.receipts.key().publicKey(), tables.receipts(unit)),
                new Manifest.Uses(tables.items(unit), tables.plugins(unit)),
                documents,
                tables.members(unit),
                archive.entries(),
                TableList.LEFT);
    }
}
