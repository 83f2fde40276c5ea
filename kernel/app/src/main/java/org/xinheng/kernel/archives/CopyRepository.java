package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.xinheng.kernel.archives.file.ArchiveWriter;
import org.xinheng.kernel.archives.file.RowDigest;
import org.xinheng.kernel.tenancy.Unit;

/** Streams rows between the unit's transaction and archives; memory holds one row, or one buffer. */
@ApplicationScoped
class CopyRepository {

    private static final int BUFFER = 1 << 16;

    /** Everything of the unit from here on is read as it is at this moment. Must come first. */
    void snapshot(Unit unit) {
        unit.handle().execute("set transaction isolation level repeatable read");
        plain(unit);
    }

    /** Values are written the same way on every server. */
    void plain(Unit unit) {
        unit.handle().execute("set local timezone = 'UTC'");
        unit.handle().execute("set local datestyle = 'ISO, YMD'");
        unit.handle().execute("set local intervalstyle = 'postgres'");
        unit.handle().execute("set local bytea_output = 'hex'");
        unit.handle().execute("set local extra_float_digits = 1");
    }

    /** Writes the head and the rows of a query. */
    ArchiveWriter.Filled write(Unit unit, List<String> head, String query, OutputStream out) throws IOException {
        out.write((String.join("\t", head) + "\n").getBytes(StandardCharsets.UTF_8));
        var digest = new RowDigest();
        read(unit, query, row -> {
            digest.add(row);
            out.write(row);
        });
        return new ArchiveWriter.Filled(digest.rows(), digest.hex());
    }

    /** The digest of the rows of a query. */
    RowDigest digest(Unit unit, String query) {
        try {
            var digest = new RowDigest();
            read(unit, query, digest::add);
            return digest;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Row {
        void take(byte[] row) throws IOException;
    }

    private static void read(Unit unit, String query, Row each) throws IOException {
        try {
            CopyOut copy = copies(unit).copyOut("copy (" + query + ") to stdout");
            try {
                byte[] row;
                while ((row = copy.readFromCopy()) != null) {
                    each.take(row);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("COPY failed", trouble);
        }
    }

    /**
     * Reads an entry into the table's staging table; {@code COPY} into the table itself is refused under row security.
     *
     * @return its columns in the order of the entry
     */
    List<String> stage(Unit unit, CarriedTable table, InputStream entry) throws IOException {
        var in = new BufferedInputStream(entry, BUFFER);
        List<String> head = head(in);
        if (!Set.copyOf(head).equals(table.columns().keySet())) {
            throw new IllegalStateException("Other columns in " + table.entry());
        }
        unit.handle()
                .execute("create temp table " + table.staging() + " on commit drop as select " + CarriedTable.list(head)
                        + " from " + table.name() + " with no data");
        copyIn(unit, "copy " + table.staging() + " from stdin", in);
        return head;
    }

    private static void copyIn(Unit unit, String statement, InputStream in) throws IOException {
        try {
            CopyIn copy = copies(unit).copyIn(statement);
            try {
                byte[] buffer = new byte[BUFFER];
                int length;
                while ((length = in.read(buffer)) >= 0) {
                    copy.writeToCopy(buffer, 0, length);
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("COPY failed", trouble);
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int sign;
        while ((sign = in.read()) >= 0 && sign != '\n') {
            line.write(sign);
        }
        return List.of(line.toString(StandardCharsets.UTF_8).split("\t", -1));
    }

    /** Moves staged rows into their table; what triggers made of a public copy already stays. */
    void insert(Unit unit, CarriedTable table, List<String> columns, boolean mapsSubjects) {
        String rows = table.staged(columns, mapsSubjects);
        unit.handle()
                .execute(
                        table.isPublic()
                                ? "insert into %s (tenant, %s) select %d, r.* from (%s) r on conflict do nothing"
                                        .formatted(table.name(), CarriedTable.list(columns), unit.tenant(), rows)
                                : "insert into %s (%s) %s".formatted(table.name(), CarriedTable.list(columns), rows));
    }

    /** The staged rows are in their place. */
    void unstage(Unit unit, CarriedTable table) {
        unit.handle().execute("drop table " + table.staging());
    }

    /** Reads an entry into a temporary table of these columns. */
    void stage(Unit unit, String table, String columns, InputStream entry) throws IOException {
        var in = new BufferedInputStream(entry, BUFFER);
        head(in);
        unit.handle().execute("create temp table " + table + " (" + columns + ") on commit drop");
        copyIn(unit, "copy " + table + " from stdin", in);
    }

    private static CopyManager copies(Unit unit) throws SQLException {
        return unit.handle().getConnection().unwrap(PGConnection.class).getCopyAPI();
    }
}
