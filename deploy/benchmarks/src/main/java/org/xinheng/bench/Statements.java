package org.xinheng.bench;

/**
 * The portal's own two statements as pgbench scripts. Kept word for word as in {@code SubjectSearchRepository}; what is
 * looked up is drawn at random from {@code bench_sample} in the same statement, which makes the yardstick a little
 * slower than the bare statement, never faster.
 */
final class Statements {

    private Statements() {}

    static String byCode(long tenant, int samples) {
        return """
                \\set n random(1, %d)
                select code, name, permits, penalties, others, last_decided_on, other_names from public_subject where tenant = %d and code = (select code from bench_sample where n = :n);
                """.formatted(samples, tenant);
    }

    static String byName(long tenant, int samples) {
        return """
                \\set n random(1, %2$d)
                with typed as materialized (select name as q from bench_sample where n = :n)
                select code, name, permits, penalties, others, last_decided_on from (
                  (select * from public_subject where tenant = %1$d and name_key ^@ search_key((select q from typed)) order by name_key using ~<~ limit 40)
                  union
                  (select * from public_subject where tenant = %1$d
                     and name_grams @> query_grams(%1$d, search_key((select q from typed))) and position(search_key((select q from typed)) in name_key) > 0 limit 300)
                ) found
                order by (name_key = search_key((select q from typed))) desc, (name_key ^@ search_key((select q from typed))) desc, position(search_key((select q from typed)) in name_key),
                         char_length(name), permits + penalties + others desc, code
                limit 20;
                """.formatted(tenant, samples).replaceAll("\\n\\s+", " ");
    }
}
