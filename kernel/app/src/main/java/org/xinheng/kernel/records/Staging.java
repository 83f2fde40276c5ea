package org.xinheng.kernel.records;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Copies rows into a staging table of the session, which row security does not touch. For repositories. */
public final class Staging {

    private Staging() {}

    /** Runs a {@code copy … from stdin (format binary)} with the rows. */
    public static void copy(Handle handle, String statement, CopyBuffer rows) {
        rows.end();
        try {
            var copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement);
            try {
                copy.writeToCopy(rows.array(), 0, rows.size());
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("COPY failed", e);
        }
    }
}
