package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.identity.opening.OpenTenant;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.seal.Sm2PublicKey;

/** Archives that were handed in to the unit's tenant. */
@ApplicationScoped
class ImportRepository {

    private final StoredJson json;
    private final WorkViewRepository<ImportView> views;

    ImportRepository(StoredJson json) {
        this.json = json;
        this.views = new WorkViewRepository<>("archive_import", "handed_at", "", (row, context) -> view(row));
    }

    /** A file that was found whole. */
    record Handed(UUID id, String fileName, long size, String digest, String signer, StoredReport report) {}

    /** How it arrives. */
    record Command(String parent, OpenTenant tenant) {}

    /** What is to arrive, and for whom. */
    record Asked(String digest, String signer, Command command, byte[] keys, String by, String byName) {}

    void add(Unit unit, Handed handed, LocalDate expiresOn) {
        unit.handle()
                .createUpdate("""
                        insert into archive_import (id, state, file_name, size, digest, signer, report, handed_by, handed_by_name,
                          handed_at, expires_on)
                        values (:id, 'VERIFIED', :file, :size, :digest, :signer, cast(:report as jsonb), :by, :byName, :at, :expires)
                        """)
                .bind("id", handed.id())
                .bind("file", handed.fileName())
                .bind("size", handed.size())
                .bind("digest", handed.digest())
                .bind("signer", handed.signer())
                .bind("report", json.text(handed.report()))
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .bind("expires", expiresOn)
                .execute();
    }

    /** What was found when it was handed in, if it may still be imported. */
    Optional<StoredReport> findReport(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select report::text from archive_import
                        where tenant = :tenant and id = :id and state in ('VERIFIED', 'FAILED') for update
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(text -> json.read(text, StoredReport.class));
    }

    void begin(Unit unit, UUID id, Command command, byte[] keys) {
        unit.handle()
                .createUpdate("""
                        update archive_import set state = 'WAITING', slug = :slug, command = cast(:command as jsonb), keys = :keys,
                          attempts = 0, trouble = null, finished_at = null, begun_by = :by, begun_by_name = :byName
                        where tenant = :tenant and id = :id
                        """)
                .bind("slug", command.tenant().slug())
                .bind("command", json.text(command))
                .bind("keys", keys)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    Optional<Asked> findAsked(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select digest, signer, command::text as command, keys, begun_by, begun_by_name from archive_import
                        where tenant = :tenant and id = :id and state = 'RUNNING'
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Asked(
                        row.getString("digest"),
                        row.getString("signer"),
                        json.read(row.getString("command"), Command.class),
                        row.getBytes("keys"),
                        row.getString("begun_by"),
                        row.getString("begun_by_name")))
                .findOne();
    }

    void finish(Unit unit, UUID id, Reconciliation reconciliation) {
        unit.handle()
                .createUpdate("""
                        update archive_import set state = 'DONE', step = '', done = total, keys = null, finished_at = :at,
                          reconciliation = cast(:reconciliation as jsonb)
                        where tenant = :tenant and id = :id
                        """)
                .bind("at", unit.startedAt())
                .bind("reconciliation", json.text(reconciliation))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    /** Ids of those whose file is to be deleted; what arrived stays to be read. */
    List<UUID> expire(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        update archive_import set state = case when state = 'DONE' then state else 'EXPIRED' end, keys = null
                        where tenant = :tenant and state in ('VERIFIED', 'FAILED', 'DONE') and expires_on <= :today returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .mapTo(UUID.class)
                .list();
    }

    List<ImportView> list(Unit unit, int limit) {
        return views.list(unit, limit);
    }

    Optional<ImportView> find(Unit unit, UUID id) {
        return views.find(unit, id);
    }

    private ImportView view(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var report = json.read(row.getString("report"), StoredReport.class);
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("digest"),
                Sm2PublicKey.parse(row.getString("signer")).fingerprint(),
                List.of(),
                report.notices(),
                report.summary(),
                row.getString("slug"),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("handed_by_name"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("expires_on", LocalDate.class),
                json.find(row.getString("reconciliation"), Reconciliation.class),
                row.getString("trouble"));
    }
}
