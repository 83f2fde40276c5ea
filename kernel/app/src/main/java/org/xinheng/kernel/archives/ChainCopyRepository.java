package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.result.ResultIterator;
import org.xinheng.kernel.archives.file.ArchiveCheck;
import org.xinheng.kernel.archives.file.AuditEntries;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.audit.Audits;
import org.xinheng.kernel.audit.CarriedChain;
import org.xinheng.kernel.audit.CarriedLine;
import org.xinheng.kernel.audit.CarriedSeal;
import org.xinheng.kernel.tenancy.Unit;

/** The audit chain of a tenant, as it leaves and as it stays where it arrived. Reads it as a stream. */
@ApplicationScoped
class ChainCopyRepository {

    static final List<String> SEAL_COLUMNS = List.of("number", "lines", "leaves", "root", "previous", "chain");

    static final List<String> LINE_COLUMNS =
            List.of("seal", "place", "id", "at", "person", "person_name", "bureau", "action", "outcome", "notes");

    static final String OWN_SEALS =
            "select number, lines, leaves, root, previous, chain from audit_seal order by number";

    static final String OWN_LINES = """
            select seal, place, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, person, person_name,
              bureau, action, outcome, notes::text as notes
            from audit_line order by seal nulls last, place, id
            """;

    private static final String FORMER_SEALS = """
            select number, lines, leaves, root, previous, chained as chain from former_seal
            where tenant = :tenant and chain = :chain order by number
            """;

    private static final String FORMER_LINES = """
            select seal, place, id, at, person, person_name, bureau, action, outcome, notes from former_line
            where tenant = :tenant and chain = :chain order by seal nulls last, place
            """;

    private static final int ROWS = 500;

    private final Audits audits;
    private final CopyRepository copies;
    private final StoredJson json;

    ChainCopyRepository(Audits audits, CopyRepository copies, StoredJson json) {
        this.audits = audits;
        this.copies = copies;
        this.json = json;
    }

    /** A chain that was brought along. */
    record Former(
            int number, String archive, String manifest, String signature, String signer, OffsetDateTime arrivedAt) {}

    /** The unit's tenant's own chain, verified with the secret of this installation. */
    Manifest.Audit own(Unit unit) {
        CarriedChain.Found found = found(unit, OWN_SEALS, OWN_LINES, 0);
        return new Manifest.Audit(
                found.seals(),
                found.lines(),
                found.waiting(),
                found.digest(),
                found.head(),
                audits.broken(unit).orElse(found.broken()));
    }

    /** A former chain, looked through from its first line to its last. */
    CarriedChain.Found former(Unit unit, int chain) {
        return found(unit, FORMER_SEALS, FORMER_LINES, chain);
    }

    private static CarriedChain.Found found(Unit unit, String seals, String lines, int chain) {
        try (ResultIterator<CarriedSeal> sealed = each(unit, seals, chain, ChainCopyRepository::seal);
                ResultIterator<CarriedLine> lined = each(unit, lines, chain, ChainCopyRepository::line)) {
            return CarriedChain.check(sealed, lined);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> ResultIterator<T> each(Unit unit, String sql, int chain, Reader<T> reader) {
        var query = unit.handle().createQuery(sql).setFetchSize(ROWS);
        if (chain > 0) {
            query.bind("tenant", unit.tenant()).bind("chain", chain);
        }
        return query.map((row, context) -> reader.read(row)).iterator();
    }

    private static CarriedSeal seal(ResultSet row) throws SQLException {
        return new CarriedSeal(
                row.getLong("number"),
                row.getInt("lines"),
                row.getBytes("leaves"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("chain"));
    }

    private static CarriedLine line(ResultSet row) throws SQLException {
        return AuditEntries.line(LINE_COLUMNS.stream().map(value(row)).toArray(String[]::new));
    }

    private static Function<String, String> value(ResultSet row) {
        return column -> {
            try {
                String value = row.getString(column);
                return value == null ? "" : value;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        };
    }

    /** Keeps the chain of an archive as the next former chain of the unit's tenant. */
    void keep(Unit unit, TenantReader.Source source, Reconciliation reconciliation) throws IOException {
        int number = unit.handle()
                .createQuery("select coalesce(max(number), 0) + 1 from former_chain")
                .mapTo(Integer.class)
                .one();
        unit.handle()
                .createUpdate("""
                        insert into former_chain (number, archive, manifest, signature, signer, reconciliation, arrived_at)
                        values (:number, :archive, :manifest, :signature, :signer, cast(:reconciliation as jsonb), :at)
                        """)
                .bind("number", number)
                .bind("archive", source.digest())
                .bind("manifest", source.verified().text())
                .bind("signature", source.verified().signature())
                .bind("signer", source.signer())
                .bind("reconciliation", json.text(reconciliation))
                .bind("at", unit.startedAt())
                .execute();
        try (InputStream seals = ArchiveCheck.read(source.zip(), AuditEntries.SEALS);
                InputStream lines = ArchiveCheck.read(source.zip(), AuditEntries.LINES)) {
            copies.stage(
                    unit,
                    "carried_seals",
                    "number bigint, lines integer, leaves bytea, root bytea, previous bytea, chain bytea",
                    seals);
            copies.stage(
                    unit,
                    "carried_lines",
                    "seal bigint, place integer, id uuid, at text, person text, person_name text, bureau uuid,"
                            + " action text, outcome text, notes text",
                    lines);
        }
        unit.handle()
                .execute("insert into former_seal (chain, number, lines, leaves, root, previous, chained) select "
                        + number + ", number, lines, leaves, root, previous, chain from carried_seals");
        unit.handle().execute("""
                        insert into former_line (chain, seal, place, id, at, person, person_name, bureau, action, outcome, notes)
                        select %d, seal, coalesce(place, cast(row_number() over (partition by seal order by id) as integer)), id, at,
                          person, person_name, bureau, action, outcome, notes
                        from carried_lines
                        """.formatted(number));
    }

    /** What was compared when this archive arrived; empty when it is not here. */
    Optional<Reconciliation> findKept(Unit unit, String digest) {
        return unit.handle()
                .createQuery(
                        "select reconciliation::text from former_chain where tenant = :tenant and archive = :archive")
                .bind("tenant", unit.tenant())
                .bind("archive", digest)
                .mapTo(String.class)
                .findOne()
                .map(text -> json.read(text, Reconciliation.class));
    }

    List<Former> list(Unit unit) {
        return unit.handle()
                .createQuery("select * from former_chain where tenant = :tenant order by number")
                .bind("tenant", unit.tenant())
                .map((row, context) -> new Former(
                        row.getInt("number"),
                        row.getString("archive"),
                        row.getString("manifest"),
                        row.getString("signature"),
                        row.getString("signer"),
                        row.getObject("arrived_at", OffsetDateTime.class)))
                .list();
    }
}
