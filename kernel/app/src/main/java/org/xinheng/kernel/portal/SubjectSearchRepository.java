package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.xinheng.kernel.tenancy.Database;

/** Finds public subjects by code or name: one statement, one round trip each. */
@ApplicationScoped
class SubjectSearchRepository {

    private static final String COLUMNS = "code, name, permits, penalties, others, last_decided_on";

    private static final String BY_CODE =
            "select " + COLUMNS + ", other_names from public_subject where tenant = ? and code = ?";

    /**
     * Names that are or begin with what was typed come from the ordered index, names that contain it from the index of
     * character pairs, rechecked. Candidates are bounded, so that a common word costs no more than a rare one.
     */
    private static final String BY_NAME = """
            select code, name, permits, penalties, others, last_decided_on from (
              (select * from public_subject where tenant = :tenant and name_key ^@ search_key(:q) order by name_key using ~<~ limit 40)
              union
              (select * from public_subject where tenant = :tenant
                 and name_grams @> query_grams(:tenant, search_key(:q)) and position(search_key(:q) in name_key) > 0 limit 300)
            ) found
            order by (name_key = search_key(:q)) desc, (name_key ^@ search_key(:q)) desc, position(search_key(:q) in name_key),
                     char_length(name), permits + penalties + others desc, code
            limit :limit
            """;

    private final Jdbi portal;

    SubjectSearchRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** The subject with this code, if anything about it is public. */
    Optional<SubjectDetail> find(int tenant, String code) {
        return portal.withHandle(handle -> handle.createQuery(BY_CODE)
                .bind(0, tenant)
                .bind(1, code)
                .map((row, context) -> new SubjectDetail(read(row), row.getString("other_names")))
                .findOne());
    }

    /** Subjects whose name contains the words, the closest first. */
    List<SubjectHit> byName(int tenant, String words, int limit) {
        return portal.withHandle(handle -> handle.createQuery(BY_NAME)
                .bind("tenant", tenant)
                .bind("q", words)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static SubjectHit read(ResultSet row) throws SQLException {
        return new SubjectHit(
                row.getString("code"),
                row.getString("name"),
                row.getInt("permits"),
                row.getInt("penalties"),
                row.getInt("others"),
                row.getObject("last_decided_on", LocalDate.class));
    }
}
