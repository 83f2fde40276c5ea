package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.tenancy.Unit;

/** The tables of a tenant, as the catalogue of the database knows them. */
@ApplicationScoped
class TableRepository {

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'tenant'
              and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant' and not t.attisdropped)
            order by c.relname, a.attnum
            """;

    private static final String FOREIGN_KEYS = """
            select conrelid::regclass::text as holder, confrelid::regclass::text as held from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid
            """;

    private static final String SUBJECTS = """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and not a.attisdropped and a.atttypid = 'uuid'::regtype
              and (a.attname = 'subject' or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                     and k.confrelid = 'subject'::regclass and a.attnum = any (k.conkey)))
            order by 1, 2
            """;

    /** Every table with a tenant's number. */
    static Map<String, Map<String, String>> columns(Handle handle) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        handle.createQuery(COLUMNS)
                .map((row, context) -> tables.computeIfAbsent(
                                row.getString("relname"), missing -> new LinkedHashMap<>())
                        .put(row.getString("attname"), row.getString("type")))
                .forEach(former -> {});
        return tables;
    }

    /** The tables that travel, each behind those its rows point to; public copies last, because triggers make some of them. */
    List<CarriedTable> list(Unit unit) {
        var columns = columns(unit.handle());
        columns.keySet().removeAll(TableList.LEFT.keySet());
        Map<String, Set<String>> needs = needs(unit, columns.keySet());
        var ordered = new ArrayList<CarriedTable>();
        var placed = new HashSet<String>();
        while (placed.size() < columns.size()) {
            var free = columns.keySet().stream()
                    .filter(table -> !placed.contains(table))
                    .filter(table -> placed.containsAll(needs.getOrDefault(table, Set.of())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a circle");
            }
            free.forEach(table -> ordered.add(new CarriedTable(table, columns.getOrDefault(table, Map.of()))));
            placed.addAll(free);
        }
        ordered.sort((one, other) -> Boolean.compare(one.isPublic(), other.isPublic()));
        return ordered;
    }

    private static Map<String, Set<String>> needs(Unit unit, Set<String> tables) {
        var needs = new HashMap<String, Set<String>>();
        TableList.AFTER.forEach((table, before) ->
                needs.computeIfAbsent(table, missing -> new HashSet<>()).add(before));
        unit.handle()
                .createQuery(FOREIGN_KEYS)
                .map((row, context) -> Map.entry(row.getString("holder"), row.getString("held")))
                .forEach(key -> {
                    if (tables.contains(key.getValue())) {
                        needs.computeIfAbsent(key.getKey(), missing -> new HashSet<>())
                                .add(key.getValue());
                    }
                });
        return needs;
    }

    /** Ids of subjects, wherever rows that travel name one: a query of one column. */
    String subjects(Unit unit, List<CarriedTable> tables) {
        var names = tables.stream().map(CarriedTable::name).toList();
        return String.join(
                " union ",
                unit
                        .handle()
                        .createQuery(SUBJECTS)
                        .map((row, context) -> Map.entry(row.getString("relname"), row.getString("attname")))
                        .list()
                        .stream()
                        .filter(column -> names.contains(column.getKey()))
                        .map(column -> "select \"%s\" from %s%s"
                                .formatted(
                                        column.getValue(),
                                        column.getKey(),
                                        column.getKey().startsWith("public_")
                                                ? " where tenant = " + unit.tenant()
                                                : ""))
                        .toList());
    }

    /** How much work is under way that does not travel. */
    long countUnderWay(Unit unit) {
        return TableList.UNDER_WAY.stream()
                .mapToLong(work -> unit.handle()
                        .createQuery("select count(*) from " + work)
                        .mapTo(Long.class)
                        .one())
                .sum();
    }

    /** Papers and files in a table that holds them. */
    Manifest.Documents documents(Unit unit, String table, String column) {
        return unit.handle()
                .createQuery("select count(*) as files, coalesce(sum(octet_length(" + column + ")), 0) as bytes from "
                        + table)
                .map((row, context) -> new Manifest.Documents(table, row.getLong("files"), row.getLong("bytes")))
                .one();
    }

    /** Catalogue items with version that records name. */
    List<String> items(Unit unit) {
        return texts(unit, "select distinct item || '@' || item_version from record order by 1");
    }

    /** Sector plugins the tenant has switched on. */
    List<String> plugins(Unit unit) {
        return texts(unit, "select distinct plugin from tenant_plugin order by 1");
    }

    /** Number of the last receipt of each chain that has one. */
    Map<String, Long> receipts(Unit unit) {
        var last = new HashMap<String, Long>();
        for (Series series : Series.values()) {
            unit.handle()
                    .createQuery("select last from " + series.table())
                    .mapTo(Long.class)
                    .findOne()
                    .ifPresent(number -> last.put(series.name(), number));
        }
        return last;
    }

    private static List<String> texts(Unit unit, String sql) {
        return unit.handle().createQuery(sql).mapTo(String.class).list();
    }

    /** People with a role, to be invited anew; neither machines nor firms. */
    List<Manifest.Person> members(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select m.username, m.person_name, m.role, b.name as bureau from membership m
                        left join bureau b on b.tenant = m.tenant and b.id = m.bureau
                        where m.revoked_at is null and not m.machine and m.role not in ('FIRM', 'INSTITUTION')
                        order by m.role, m.username
                        """)
                .map((row, context) -> new Manifest.Person(
                        row.getString("username"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("bureau")))
                .list();
    }
}
