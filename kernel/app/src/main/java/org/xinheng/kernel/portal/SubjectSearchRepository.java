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

    /** Who has a public grade and no public record is public, too. */
    private static final String BY_CODE = "select " + COLUMNS + ", other_names from public_subject"
            + " where tenant = :tenant and code = :code union all"
            + " select * from (select p.code, p.name, 0, 0, 0, null::date, '' from public_grade p"
            + " join public_grading g on g.tenant = p.tenant and g.run = p.run"
            + " where p.tenant = :tenant and p.code = :code limit 1) graded"
            + " where not exists (select from public_subject where tenant = :tenant and code = :code)";

    private static final String BY_NAME = "select * from find_public_subjects(?, ?, ?)";

    private final Jdbi portal;

    SubjectSearchRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** The subject with this code, if anything about it is public. */
    Optional<SubjectDetail> find(int tenant, String code) {
        return portal.withHandle(handle -> handle.createQuery(BY_CODE)
                .bind("tenant", tenant)
                .bind("code", code)
                .map((row, context) -> new SubjectDetail(read(row), row.getString("other_names")))
                .findOne());
    }

    /** Subjects whose name contains the words, the closest first. */
    List<SubjectHit> byName(int tenant, String words, int limit) {
        return portal.withHandle(handle -> handle.createQuery(BY_NAME)
                .bind(0, tenant)
                .bind(1, words)
                .bind(2, limit)
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
