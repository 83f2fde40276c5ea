package org.xinheng.kernel.subjects.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.xinheng.kernel.tenancy.Unit;

/** Keys of names. The registry is one for all tenants, so they are, too. */
@ApplicationScoped
class NameKeyRepository {

    /** A subject with every name it has or had. */
    record Named(UUID id, String code, String name, List<String> formerNames) {}

    /**
     * Subjects that share a key, for several askers at once.
     *
     * @param asked the keys of each asker
     * @param most for each asker
     * @return by the asker's place in the list; those without any are missing
     */
    Map<Integer, List<Named>> find(Unit unit, List<long[]> asked, int most) {
        // materialized: seeing the limit, the planner would hope for an early hit and read the whole table for each
        // asker
        var found = new HashMap<Integer, List<Named>>();
        unit.handle()
                .createQuery("""
                        select a.place, s.id, s.code, s.name, s.former_names
                        from unnest(cast(:keys as text[])) with ordinality as a (keys, place)
                        cross join lateral (
                          with sharing as materialized (
                            select subject from subject_name_key where keys && cast(a.keys as bigint[]))
                          select subject from sharing limit :most) k
                        join subject s on s.id = k.subject
                        """)
                .bind("keys", asked.stream().map(NameKeyRepository::literal).toArray(String[]::new))
                .bind("most", most)
                .map((row, context) -> Map.entry(
                        row.getInt("place") - 1,
                        new Named(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                row.getString("name"),
                                List.of((String[]) row.getArray("former_names").getArray()))))
                .forEach(hit -> found.computeIfAbsent(hit.getKey(), place -> new ArrayList<>())
                        .add(hit.getValue()));
        return found;
    }

    private static String literal(long[] keys) {
        return Arrays.stream(keys).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Takes a part of the queue; others take other parts. */
    static List<Named> take(Handle handle, int most) {
        return handle.createQuery("""
                        with taken as (delete from subject_name_queue q where q.subject in (
                            select subject from subject_name_queue limit :most for update skip locked) returning q.subject)
                        select s.id, s.code, s.name, s.former_names from taken t join subject s on s.id = t.subject
                        """)
                .bind("most", most)
                .map((row, context) -> new Named(
                        row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), List.of((String
                                        [])
                                row.getArray("former_names").getArray())))
                .list();
    }

    static void store(Handle handle, List<UUID> subjects, List<long[]> keys) {
        handle.createUpdate("""
                        insert into subject_name_key (subject, keys)
                        select subject, cast(keys as bigint[])
                        from unnest(cast(:subjects as uuid[]), cast(:keys as text[])) as n (subject, keys)
                        on conflict (subject) do update set keys = excluded.keys
                        """)
                .bind("subjects", subjects.toArray(UUID[]::new))
                .bind("keys", keys.stream().map(NameKeyRepository::literal).toArray(String[]::new))
                .execute();
    }
}
