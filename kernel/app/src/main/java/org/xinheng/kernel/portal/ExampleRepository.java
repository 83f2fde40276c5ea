package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Database;

/** Reads the public copy of examples of joint measures. */
@ApplicationScoped
class ExampleRepository {

    private static final int MONTH = 7;

    private final Jdbi portal;

    ExampleRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** How a visitor's language calls things. */
    interface Words {
        String measure(String id, String label);

        String follows(@Nullable String list, String label);

        String matter(String name);
    }

    /** The measures with examples: id and Chinese name. */
    List<Pages.Option> measures(Visit visit) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select measure, max(measure_label) as label from public_measure_example where tenant = :tenant
                        group by measure order by count(*) desc, measure
                        """)
                .bind("tenant", visit.tenant().id())
                .map((row, context) -> new Pages.Option(row.getString("measure"), row.getString("label"), false))
                .list());
    }

    /** The latest month first; at most {@code limit} rows behind the cursor. */
    List<ExampleLine> lines(Visit visit, @Nullable String measure, @Nullable Cursor after, int limit, Words words) {
        return portal.withHandle(handle -> handle.createQuery("""
                        select id, measure, measure_label, list, follows_from, incentive, matters, effect, body, month
                        from public_measure_example
                        where tenant = :tenant and (cast(:measure as text) is null or measure = :measure)
                          and (cast(:day as date) is null or (month, id) < (cast(:day as date), cast(:id as uuid)))
                        order by month desc, id desc limit :limit
                        """)
                .bind("tenant", visit.tenant().id())
                .bind("measure", measure)
                .bind("day", after == null ? null : after.decidedOn())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> {
                    var month = row.getObject("month", LocalDate.class);
                    return new ExampleLine(
                            row.getObject("id", UUID.class),
                            month,
                            month.toString().substring(0, MONTH),
                            words.measure(row.getString("measure"), row.getString("measure_label")),
                            !row.getBoolean("incentive"),
                            words.follows(row.getString("list"), row.getString("follows_from")),
                            Arrays.stream((String[]) row.getArray("matters").getArray())
                                    .map(words::matter)
                                    .toList(),
                            row.getString("effect"),
                            row.getString("body"));
                })
                .list());
    }
}
