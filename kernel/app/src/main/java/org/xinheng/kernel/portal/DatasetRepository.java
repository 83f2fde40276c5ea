package org.xinheng.kernel.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.Dataset.Column;
import org.xinheng.kernel.tenancy.Database;

/**
 * Reads datasets in chunks, each a statement of its own: no connection is held while a reader is slow, and nothing is held in
 * memory but a chunk. What is published meanwhile may be missing, what is taken down meanwhile is not read any more.
 */
@ApplicationScoped
class DatasetRepository {

    private static final int CHUNK = 1000;

    private final Jdbi portal;

    DatasetRepository(@Database(Database.As.PORTAL) Jdbi portal) {
        this.portal = portal;
    }

    /** The values of a row in the order of the columns: text, or a boolean for flags. */
    record Row(List<@Nullable Object> values, List<String> keys) {}

    /** Hands over every row that is public on the day of the visit. */
    void each(Visit visit, Dataset dataset, Consumer<Row> row) {
        var last = List.<String>of();
        List<Row> chunk;
        do {
            chunk = chunk(visit, dataset, last);
            chunk.forEach(row);
            last = chunk.isEmpty() ? last : chunk.getLast().keys();
        } while (chunk.size() == CHUNK);
    }

    private List<Row> chunk(Visit visit, Dataset dataset, List<String> last) {
        var keys = dataset.keys();
        var order = keys.stream()
                .map(key -> key.expression() + (dataset.newestFirst() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        var behind = last.isEmpty()
                ? ""
                : " and (%s) %s (%s)"
                        .formatted(
                                keys.stream().map(Dataset.Key::expression).collect(Collectors.joining(", ")),
                                dataset.newestFirst() ? "<" : ">",
                                IntStream.range(0, keys.size())
                                        .mapToObj(i -> "cast(:key%d as %s)"
                                                .formatted(i, keys.get(i).type()))
                                        .collect(Collectors.joining(", ")));
        return portal.withHandle(handle -> {
            var query = handle.createQuery(select(dataset) + behind + " order by " + order + " limit " + CHUNK)
                    .configure(SqlStatements.class, statement -> statement.setUnusedBindingAllowed(true))
                    .bind("tenant", visit.tenant().id())
                    .bind("today", visit.today());
            for (int i = 0; i < last.size(); i++) {
                query.bind("key" + i, last.get(i));
            }
            return query.map((row, context) -> read(row, dataset)).list();
        });
    }

    /** The rows with these ids that are public on the day of the visit. */
    List<Row> withIds(Visit visit, Dataset dataset, List<UUID> ids) {
        return portal.withHandle(handle -> handle.createQuery(
                        select(dataset) + " and " + dataset.columns().getFirst().expression() + " = any (:ids)")
                .bind("tenant", visit.tenant().id())
                .bind("today", visit.today())
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> read(row, dataset))
                .list());
    }

    private static String select(Dataset dataset) {
        var columns = dataset.columns().stream()
                .map(column -> column.expression() + " as \"" + column.name() + '"')
                .collect(Collectors.joining(", "));
        var keys = IntStream.range(0, dataset.keys().size())
                .mapToObj(i ->
                        "(%s)::text as key%d".formatted(dataset.keys().get(i).expression(), i))
                .collect(Collectors.joining(", "));
        return "select " + columns + ", " + keys + " from " + dataset.from();
    }

    private static Row read(ResultSet row, Dataset dataset) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (Column column : dataset.columns()) {
            values.add(
                    column.type() == Dataset.Type.FLAG ? row.getBoolean(column.name()) : row.getString(column.name()));
        }
        var keys = new ArrayList<String>();
        for (int i = 0; i < dataset.keys().size(); i++) {
            keys.add(row.getString("key" + i));
        }
        return new Row(values, keys);
    }
}
