package org.xinheng.kernel.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A table as the catalogue of PostgreSQL describes it, and rows made up for it from the types of its columns. */
record TenantTable(String name, List<Column> columns, List<String> key) {

    /** @param type PostgreSQL's own name of the type, arrays with a leading underscore */
    record Column(String name, String type) {}

    /** Tables that are no tenant's: everybody's by law, or PostgreSQL's and Flyway's own. */
    private static final String GLOBAL =
            "'tenant', 'subject', 'subject_name_key', 'subject_name_queue', 'flyway_schema_history'";

    static List<TenantTable> listAll(Handle handle) {
        return handle
                .createQuery(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') "
                                + "and not relispartition and relname not like 'public\\_%' and relname not in ("
                                + GLOBAL
                                + ") order by relname")
                .mapTo(String.class)
                .list()
                .stream()
                .map(name -> read(handle, name))
                .toList();
    }

    private static TenantTable read(Handle handle, String name) {
        var columns = handle.createQuery("""
                        select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                        where a.attrelid = cast(:name as regclass) and a.attnum > 0 and not a.attisdropped
                          and a.attgenerated = '' and a.attidentity = '' order by a.attnum
                        """)
                .bind("name", name)
                .map((row, context) -> new Column(row.getString(1), row.getString(2)))
                .list();
        var key = handle.createQuery("""
                        select a.attname from pg_index i
                        cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                        where i.indrelid = cast(:name as regclass) and i.indisprimary order by k.place
                        """).bind("name", name).mapTo(String.class).list();
        return new TenantTable(name, columns, key);
    }

    /** Everything about the table's walls that is not as it must be. */
    List<String> gaps(Handle handle) {
        var gaps = new ArrayList<String>();
        if (key.isEmpty() || !key.getFirst().equals("tenant")) {
            gaps.add(name + ": the primary key does not begin with tenant");
        }
        if (!is(
                handle,
                "select relrowsecurity and relforcerowsecurity from pg_class where oid = cast(:name as regclass)")) {
            gaps.add(name + ": row security is not enabled and forced (call secure_tenant_table)");
        }
        if (!is(
                handle,
                "select exists (select from pg_policy where polrelid = cast(:name as regclass) and polcmd = '*' "
                        + "and pg_get_expr(polqual, polrelid) like '%app.tenant%')")) {
            gaps.add(name + ": no policy for all commands compares app.tenant");
        }
        if (is(handle, """
                select exists (select from pg_constraint c
                  join pg_attribute to_tenant on to_tenant.attrelid = c.confrelid and to_tenant.attname = 'tenant'
                  join pg_attribute first on first.attrelid = c.conrelid and first.attnum = c.conkey[1]
                  where c.contype = 'f' and c.conrelid = cast(:name as regclass) and first.attname <> 'tenant')
                """)) {
            gaps.add(name + ": a foreign key into a tenant's table does not begin with tenant");
        }
        if (is(
                handle,
                "select has_any_column_privilege('xinheng_portal', cast(:name as regclass), 'select, insert, update')")) {
            gaps.add(name + ": the portal's role has a grant on it");
        }
        return gaps;
    }

    private boolean is(Handle handle, String question) {
        return handle.createQuery(question)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    /** A row; different seeds make different rows. A null tenant leaves the column to its default. */
    String insert(@Nullable Integer tenant, int seed) {
        var filled = columns.stream()
                .filter(column -> tenant != null || !column.name().equals("tenant"))
                .toList();
        return "insert into %s (%s) values (%s)"
                .formatted(
                        name,
                        filled.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", ")),
                        filled.stream()
                                .map(column ->
                                        column.name().equals("tenant") ? String.valueOf(tenant) : value(column, seed))
                                .collect(Collectors.joining(", ")));
    }

    /** Some column besides the key, to try changes on; the key's last one where there is no other. */
    String someColumn() {
        return columns.stream()
                .map(Column::name)
                .filter(column -> !key.contains(column))
                .findFirst()
                .orElse(key.getLast());
    }

    private static String value(Column column, int seed) {
        if (column.type().startsWith("_")) {
            return "'{}'";
        }
        return switch (column.type()) {
            case "uuid" -> "'00000000-0000-7000-8000-%012d'".formatted(seed);
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> String.valueOf(seed);
            case "bool" -> "false";
            case "date" -> "date '2026-01-01' + " + seed;
            case "timestamptz", "timestamp" ->
                "timestamptz '2026-01-01 00:00+08' + %d * interval '1 second'".formatted(seed);
            case "interval" -> "interval '1 day'";
            case "bytea" -> "decode('%064d', 'hex')".formatted(seed);
            case "json", "jsonb" -> "'{}'";
            case "int4range", "int8range", "daterange", "tstzrange", "numrange" -> "'empty'";
            default -> "'x" + seed + "'";
        };
    }
}
