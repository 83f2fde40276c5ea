package org.xinheng.kernel.tenancy;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.DayCursor;

/**
 * A query that grows with what is asked: a condition stands in it only together with its value. Texts are the code's own,
 * what people ask for is always bound. For one thread.
 */
public final class Conditions {

    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();

    /** @param start the query up to its conditions; those that always hold included */
    public Conditions(String start) {
        sql = new StringBuilder(start);
    }

    /** A condition that names no value of its own. */
    public Conditions when(boolean wanted, String condition) {
        if (wanted) {
            sql.append(" and ").append(condition);
        }
        return this;
    }

    /** A condition on a value, if it is given; the condition names it {@code :name}. */
    public Conditions given(String name, @Nullable Object value, String condition) {
        if (value != null) {
            when(true, condition);
            values.put(name, value);
        }
        return this;
    }

    /** What begins a page behind the last; the condition names {@code :cursorDay} and {@code :cursorId}. */
    public Conditions behind(@Nullable DayCursor cursor, String condition) {
        if (cursor != null) {
            values.put("cursorDay", cursor.day());
            values.put("cursorId", cursor.id());
        }
        return when(cursor != null, condition);
    }

    /** A value that a condition added by {@link #when} names. */
    public Conditions bind(boolean wanted, String name, Object value) {
        if (wanted) {
            values.put(name, value);
        }
        return this;
    }

    /** The query with its values; what the start and the end name is still to be bound. */
    public Query query(Unit unit, String end) {
        return unit.handle().createQuery(sql + " " + end).bindMap(values);
    }
}
