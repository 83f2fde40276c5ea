package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.subjects.TenantKeys;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** Exports that were asked for in the unit's tenant. */
@ApplicationScoped
class ExportRepository {

    private final StoredJson json;
    private final WorkViewRepository<ExportView> views;

    ExportRepository(StoredJson json) {
        this.json = json;
        this.views = new WorkViewRepository<>(
                "archive_export",
                "asked_at",
                ", (select count(*) from archive_download d where d.tenant = w.tenant and d.archive = w.id) as downloads",
                (row, context) -> view(row));
    }

    /** What is to be exported, and for whom. */
    record Asked(int tenant, TenantKeys.Packed keys, String by, String byName) {}

    /** A file that is ready. */
    record Made(String fileName, long size, String digest, Summary summary, LocalDate expiresOn) {}

    void add(Unit unit, UUID id, TenantRef of, TenantKeys.Packed keys) {
        unit.handle()
                .createUpdate("""
                        insert into archive_export (id, of_tenant, of_slug, of_name, state, salt, keys, asked_by, asked_by_name, asked_at)
                        values (:id, :of, :slug, :name, 'WAITING', :salt, :keys, :by, :byName, :at)
                        """)
                .bind("id", id)
                .bind("of", of.id())
                .bind("slug", of.slug())
                .bind("name", of.name())
                .bind("salt", keys.salt())
                .bind("keys", keys.keys())
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    boolean isUnderWay(Unit unit, int of) {
        return unit.handle()
                .createQuery("""
                        select exists (select from archive_export
                        where tenant = :tenant and of_tenant = :of and state in ('WAITING', 'RUNNING'))
                        """)
                .bind("tenant", unit.tenant())
                .bind("of", of)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Asked> findAsked(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("""
                        select of_tenant, salt, keys, asked_by, asked_by_name from archive_export
                        where tenant = :tenant and id = :id and state = 'RUNNING'
                        """)
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .map((row, context) -> new Asked(
                        row.getInt("of_tenant"),
                        new TenantKeys.Packed(row.getString("salt"), row.getString("keys")),
                        row.getString("asked_by"),
                        row.getString("asked_by_name")))
                .findOne();
    }

    void finish(Unit unit, UUID id, Made made) {
        unit.handle()
                .createUpdate("""
                        update archive_export set state = 'DONE', step = '', done = total, finished_at = :at, expires_on = :expires,
                          file_name = :file, size = :size, digest = :digest, summary = cast(:summary as jsonb),
                          salt = '', keys = ''
                        where tenant = :tenant and id = :id
                        """)
                .bind("at", unit.startedAt())
                .bind("expires", made.expiresOn())
                .bind("file", made.fileName())
                .bind("size", made.size())
                .bind("digest", made.digest())
                .bind("summary", json.text(made.summary()))
                .bind("tenant", unit.tenant())
                .bind("id", id)
                .execute();
    }

    /** Ids of those whose file is to be deleted. */
    List<UUID> expire(Unit unit, LocalDate today) {
        return unit.handle()
                .createQuery("""
                        update archive_export set state = 'EXPIRED'
                        where tenant = :tenant and state = 'DONE' and expires_on <= :today returning id
                        """)
                .bind("tenant", unit.tenant())
                .bind("today", today)
                .mapTo(UUID.class)
                .list();
    }

    void addDownload(Unit unit, UUID id) {
        unit.handle()
                .createUpdate("insert into archive_download (archive, by, by_name, at) values (:id, :by, :byName, :at)")
                .bind("id", id)
                .bind("by", unit.actor().person())
                .bind("byName", unit.actor().name())
                .bind("at", unit.startedAt())
                .execute();
    }

    List<ExportView> list(Unit unit, int limit) {
        return views.list(unit, limit);
    }

    Optional<ExportView> find(Unit unit, UUID id) {
        return views.find(unit, id);
    }

    private ExportView view(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ExportView(
                row.getObject("id", UUID.class),
                row.getString("of_slug"),
                row.getString("of_name"),
                row.getString("state"),
                row.getString("step"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getString("file_name"),
                row.getObject("size", Long.class),
                row.getString("digest"),
                json.find(row.getString("summary"), Summary.class),
                row.getString("trouble"),
                row.getInt("downloads"));
    }
}
