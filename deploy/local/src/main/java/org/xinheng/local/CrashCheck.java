package org.xinheng.local;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What PostgreSQL says about one file after the crashes, compared with the file itself. */
final class CrashCheck implements AutoCloseable {

    private static final String DOCUMENT_NUMBER = "行政许可决定文书号";

    private final Connection connection;
    private final String tenant;
    private final String item;

    /** As superuser: row security would show nothing. */
    CrashCheck(LocalPostgres postgres, String tenant, String item) throws SQLException {
        this.connection = postgres.connect(DatabaseRole.SUPERUSER);
        this.tenant = tenant;
        this.item = item;
    }

    /**
     * The comparison.
     *
     * @param recorded records of the item
     * @param refused rows with a reject or duplicate verdict
     * @param missing rows of the file that are neither
     * @param doubled records beyond the first with the same document number
     * @param strange records whose document number is not in the file, or that were changed after they were made
     * @param unfinished batches that are not done
     */
    record Found(long recorded, long refused, long missing, long doubled, long strange, long unfinished) {
        boolean isSound() {
            return recorded > 0 && missing == 0 && doubled == 0 && strange == 0 && unfinished == 0;
        }
    }

    long batches() throws SQLException {
        return number(
                "select count(*) from intake_batch b join tenant t on t.id = b.tenant where t.slug = '" + tenant + "'");
    }

    /** Rows of the batch that got furthest. */
    int rowsRead() throws SQLException {
        return (int) number("select coalesce(max(resume_line), 0) from intake_batch b join tenant t on t.id = b.tenant "
                + "where t.slug = '" + tenant + "'");
    }

    boolean finished() throws SQLException {
        return batches() > 0 && unfinished() == 0;
    }

    private long unfinished() throws SQLException {
        return number("select count(*) from intake_batch b join tenant t on t.id = b.tenant " + "where t.slug = '"
                + tenant + "' and b.state <> 'DONE'");
    }

    Found compare(Path file) throws SQLException, IOException {
        load(file);
        run(
                "create temporary table kept as select r.document_no, r.version from record r join tenant t on t.id = r.tenant "
                        + "where t.slug = '%s' and r.item = '%s'".formatted(tenant, item));
        run("create temporary table refused as select i.line from intake_row_issue i join tenant t on t.id = i.tenant "
                + "join (select tenant, id from intake_batch order by uploaded_at limit 1) b on b.tenant = i.tenant and b.id = i.batch "
                + "where t.slug = '" + tenant + "' and i.verdict in ('REJECT', 'DUPLICATE')");
        return new Found(
                number("select count(*) from kept"),
                number("select count(*) from refused"),
                number(
                        "select count(*) from sent s where not exists (select from kept k where k.document_no = s.document_no)"
                                + " and not exists (select from refused r where r.line = s.line)"),
                number("select count(*) - count(distinct document_no) from kept"),
                number("select count(*) from kept k where k.version > 1 or not exists "
                        + "(select from sent s where s.document_no = k.document_no)"),
                unfinished());
    }

    private void load(Path file) throws SQLException, IOException {
        run("create temporary table sent (line int, document_no text)");
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file);
                var insert = connection.prepareStatement("insert into sent values (?, ?)")) {
            int line = 0;
            for (var record : reader) {
                insert.setInt(1, ++line);
                insert.setString(2, record.getField(DOCUMENT_NUMBER));
                insert.addBatch();
                if (line % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        run("analyze sent");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
