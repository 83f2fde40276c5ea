package org.xinheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.LocalPostgres;

/**
 * How long PostgreSQL needs to take the very rows that intake wrote, by plain COPY into the very tables with all their
 * indexes, as superuser on an idle server: the yardstick for intake.
 *
 * <p>Empties the tables first; run it last. Row triggers are off (COPY brings the derived rows itself), so the
 * yardstick does nothing but write rows and index entries.
 */
final class CopyYardstick {

    /** In the order of their references. */
    private static final List<String> TABLES = List.of(
            "subject", "private_subject", "record", "record_name", "public_record", "public_subject", "public_count");

    private final LocalPostgres postgres;
    private final Path folder;

    CopyYardstick(LocalPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Seconds per table. */
    Map<String, Double> run() {
        try (var connection = postgres.connect(DatabaseRole.SUPERUSER);
                var sql = connection.createStatement()) {
            for (var table : TABLES) {
                out(connection, table);
            }
            sql.execute("truncate " + String.join(", ", TABLES) + " cascade");
            sql.execute("checkpoint");
            var seconds = new LinkedHashMap<String, Double>();
            for (var table : TABLES) {
                sql.execute("alter table " + table + " disable trigger user");
                var start = System.nanoTime();
                in(connection, table);
                seconds.put(table, (System.nanoTime() - start) / 1e9);
                sql.execute("alter table " + table + " enable trigger user");
            }
            return seconds;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void out(Connection connection, String table) throws SQLException, IOException {
        try (var file = Files.newOutputStream(folder.resolve(table + ".copy"))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " (" + columns(connection, table) + ") to stdout", file);
        }
    }

    private void in(Connection connection, String table) throws SQLException, IOException {
        try (var file = Files.newInputStream(folder.resolve(table + ".copy"))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns(connection, table) + ") from stdin", file, 1 << 16);
        }
    }

    /** Generated columns cannot be copied in. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
