package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.method.Method;
import org.xinheng.kernel.tenancy.Database;

/**
 * Reads public grades and methods. Each method is one statement, so that a run that is replaced meanwhile is seen whole or
 * not at all.
 */
@ApplicationScoped
class PortalGradeRepository {

    private static final int FETCH = 2000;

    private static final String STANDARD = """
            select s.standard, s.label, s.label_en, s.state, s.since, s.shown, s.of_persons, s.method ->> 'edition' as method_edition,
              g.edition, g.as_of, g.published_on, g.graded, g.grades::text as grades
            from public_standard s left join public_grading g on g.tenant = s.tenant and g.standard = s.standard
            where s.tenant = :tenant
            """;

    private final Jdbi portal;
    private final ObjectMapper json;

    PortalGradeRepository(@Database(Database.As.PORTAL) Jdbi portal, ObjectMapper json) {
        this.portal = portal;
        this.json = json;
    }

    /** A subject's public grade under a standard. */
    record OfSubject(GradeStandard standard, String grade) {}

    /** Every standard the public can read about here, in the tenant's order. */
    List<GradeStandard> standards(int tenant) {
        return portal.withHandle(handle -> handle.createQuery(STANDARD + " order by s.place, s.standard")
                .bind("tenant", tenant)
                .map((row, context) -> standard(row))
                .list());
    }

    Optional<GradeStandard> standard(int tenant, String standard) {
        return portal.withHandle(handle -> handle.createQuery(STANDARD + " and s.standard = :standard")
                .bind("tenant", tenant)
                .bind("standard", standard)
                .map((row, context) -> standard(row))
                .findOne());
    }

    /** How a standard grades. */
    Optional<Method> method(int tenant, String standard) {
        return portal.withHandle(handle -> handle.createQuery(
                        "select method::text from public_standard where tenant = :tenant and standard = :standard")
                .bind("tenant", tenant)
                .bind("standard", standard)
                .mapTo(String.class)
                .findOne()
                .map(text -> read(text, Method.class)));
    }

    /** The best first; at most {@code limit} rows behind the cursor. */
    List<GradedName> names(int tenant, String standard, GradeFilter filter, int limit) {
        return portal.withHandle(
                handle -> query(handle, tenant, standard, filter, limit).list());
    }

    /** All rows of a filter in one snapshot, without holding them. */
    void eachName(int tenant, String standard, GradeFilter filter, Consumer<GradedName> row) {
        portal.useTransaction(handle -> {
            try (var rows = query(handle, tenant, standard, filter, null).stream()) {
                rows.forEach(row);
            }
        });
    }

    private static org.jdbi.v3.core.result.ResultIterable<GradedName> query(
            Handle handle, int tenant, String standard, GradeFilter filter, @Nullable Integer limit) {
        var after = filter.after();
        var sql = new StringBuilder("""
                select p.code, p.name, p.grade, p.place from public_grading g
                join public_grade p on p.tenant = g.tenant and p.run = g.run
                where g.tenant = :tenant and g.standard = :standard
                """);
        sql.append(filter.grade() == null ? "" : " and p.grade = :grade");
        sql.append(filter.code() == null ? "" : " and p.code = :code");
        sql.append(
                filter.words() == null
                        ? ""
                        : " and p.name_grams @> query_grams(:tenant, search_key(:words))"
                                + " and position(search_key(:words) in p.name_key) > 0");
        sql.append(after == null ? "" : " and (p.place, p.code) > (:afterPlace, :afterCode)");
        sql.append(" order by p.place, p.code").append(limit == null ? "" : " limit :limit");
        Query query = handle.createQuery(sql.toString())
                .bind("tenant", tenant)
                .bind("standard", standard)
                .setFetchSize(FETCH);
        if (filter.grade() != null) {
            query.bind("grade", filter.grade());
        }
        if (filter.code() != null) {
            query.bind("code", filter.code());
        }
        if (filter.words() != null) {
            query.bind("words", filter.words());
        }
        if (after != null) {
            query.bind("afterPlace", (short) after.place()).bind("afterCode", after.code());
        }
        if (limit != null) {
            query.bind("limit", limit);
        }
        return query.map((row, context) -> new GradedName(
                row.getString("code"), row.getString("name"), row.getString("grade"), row.getInt("place")));
    }

    /** A subject's public grades, in the tenant's order. */
    List<OfSubject> ofSubject(int tenant, String code) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select s.standard, s.label, s.label_en, s.state, s.since, s.shown, s.of_persons,
                          s.method ->> 'edition' as method_edition, g.edition, g.as_of, g.published_on, g.graded,
                          g.grades::text as grades, p.grade
                        from public_grade p
                        join public_grading g on g.tenant = p.tenant and g.run = p.run and g.standard = p.standard
                        join public_standard s on s.tenant = g.tenant and s.standard = g.standard and s.state = 'IN_USE'
                        where p.tenant = :tenant and p.code = :code order by s.place, s.standard
                        """)
                .bind("tenant", tenant)
                .bind("code", code)
                .map((row, context) -> new OfSubject(standard(row), row.getString("grade")))
                .list());
    }

    private GradeStandard standard(ResultSet row) throws SQLException {
        return new GradeStandard(
                row.getString("standard"),
                row.getString("label"),
                row.getString("label_en"),
                row.getString("state"),
                row.getObject("since", LocalDate.class),
                row.getString("shown"),
                row.getBoolean("of_persons"),
                row.getString("method_edition"),
                results(row));
    }

    private GradeStandard.@Nullable Results results(ResultSet row) throws SQLException {
        String grades = row.getString("grades");
        return grades == null || !row.getString("state").equals("IN_USE")
                ? null
                : new GradeStandard.Results(
                        row.getString("edition"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("published_on", LocalDate.class),
                        row.getInt("graded"),
                        List.of(read(grades, GradeLine[].class)));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "The public read model holds an unreadable " + type.getSimpleName(), broken);
        }
    }
}
