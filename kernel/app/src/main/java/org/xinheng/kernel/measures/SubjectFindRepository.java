package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.subjects.SubjectNames;
import org.xinheng.kernel.tenancy.Unit;

/** Finds subjects by what is theirs alone, for several askers at once. */
@ApplicationScoped
class SubjectFindRepository {

    /** A subject found under what was asked. */
    record Hit(String asked, FoundBy by, CheckSubject subject) {}

    /** Organisations with these codes. */
    List<Hit> byCodes(Unit unit, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return unit.handle()
                .createQuery(
                        "select code as asked, id, code, name from subject where code = any (cast(:codes as text[]))")
                .bind("codes", codes.toArray(String[]::new))
                .map((row, context) -> hit(row, FoundBy.CODE))
                .list();
    }

    /** Organisations that have or had exactly these names; the present holder of a name before former ones. */
    List<Hit> byNames(Unit unit, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return unit.handle()
                .createQuery("""
                        select a.asked, s.id, s.code, s.name, s.name = a.asked as present
                        from unnest(cast(:names as text[]), cast(:cores as text[])) as a (asked, core)
                        join subject s on s.core_name = a.core and s.core_name <> '' and s.name = a.asked
                        union all
                        select a.asked, s.id, s.code, s.name, false
                        from unnest(cast(:names as text[])) as a (asked)
                        join subject s on s.former_names && array[a.asked] and s.name <> a.asked
                        order by present desc, code
                        """)
                .bind("names", names.toArray(String[]::new))
                .bind("cores", names.stream().map(SubjectNames::core).toArray(String[]::new))
                .map((row, context) -> hit(row, row.getBoolean("present") ? FoundBy.NAME : FoundBy.FORMER_NAME))
                .list();
    }

    /** Natural persons this tenant knows, by the blind indexes of their numbers. */
    List<Hit> byPersons(Unit unit, Collection<byte[]> indexes) {
        if (indexes.isEmpty()) {
            return List.of();
        }
        return unit.handle()
                .createQuery("""
                        select encode(blind_index, 'hex') as asked, id from private_subject
                        where tenant = :tenant and kind = 'NATURAL_PERSON'
                          and blind_index = any (select decode(h, 'hex') from unnest(cast(:indexes as text[])) as h)
                        """)
                .bind("tenant", unit.tenant())
                .bind("indexes", indexes.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .map((row, context) -> new Hit(
                        row.getString("asked"),
                        FoundBy.IDENTITY,
                        new CheckSubject(null, row.getObject("id", UUID.class), null, null)))
                .list();
    }

    private static Hit hit(ResultSet row, FoundBy by) throws SQLException {
        return new Hit(
                row.getString("asked"),
                by,
                new CheckSubject(row.getObject("id", UUID.class), null, row.getString("code"), row.getString("name")));
    }
}
