package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Database;

/** Reads what is public about random draws. */
@ApplicationScoped
class PortalDrawRepository {

    static final String SCRIPT = "/portal/verify-draw.py";

    private final Jdbi portal;
    private final ObjectMapper json;

    PortalDrawRepository(@Database(Database.As.PORTAL) Jdbi portal, ObjectMapper json) {
        this.portal = portal;
        this.json = json;
    }

    /** The newest first. */
    List<PublicDrawLine> list(int tenant, int limit) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select id, title, number, bureau, state, noticed_at, value_due_at, drawn_at,
                          (select sum((s ->> 'subjects')::integer) from jsonb_array_elements(strata) s) as subjects,
                          (select count(*) from jsonb_array_elements(results) r where r ->> 'state' <> 'REPLACED') as drawn,
                          (select count(*) from jsonb_array_elements(results) r where r ->> 'state' = 'DONE') as done
                        from public_draw where tenant = :tenant order by noticed_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant)
                .bind("limit", limit)
                .map((row, context) -> new PublicDrawLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getString("bureau"),
                        row.getString("state"),
                        at(row, "noticed_at"),
                        at(row, "value_due_at"),
                        maybe(row, "drawn_at"),
                        row.getInt("subjects"),
                        row.getInt("drawn"),
                        row.getInt("done")))
                .list());
    }

    Optional<PublicDraw> find(int tenant, UUID id) {
        return portal.withHandle(handle -> handle.createQuery(
                        "select *, strata::text as strata_text, results::text as results_text from public_draw"
                                + " where tenant = :tenant and id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    private PublicDraw read(ResultSet row) throws SQLException {
        return new PublicDraw(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getInt("number"),
                row.getString("bureau"),
                row.getString("standard"),
                row.getObject("run_as_of", LocalDate.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class).minusDays(1),
                row.getBoolean("open_grades"),
                row.getString("state"),
                at(row, "noticed_at"),
                row.getString("value_source"),
                row.getString("value_url"),
                at(row, "value_due_at"),
                row.getString("commitment"),
                row.getString("list_hash"),
                row.getString("list"),
                List.of(parse(row.getString("strata_text"), PublicDraw.Stratum[].class)),
                row.getInt("inspectors"),
                row.getString("secret"),
                row.getString("value"),
                row.getString("value_quote"),
                row.getString("seed"),
                maybe(row, "drawn_at"),
                List.of(parse(row.getString("results_text"), PublicDraw.Result[].class)),
                row.getString("cancelled_reason"),
                SCRIPT);
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("public_draw holds something else than the kernel wrote", broken);
        }
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
