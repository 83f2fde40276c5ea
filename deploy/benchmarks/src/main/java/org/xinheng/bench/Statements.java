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
                \\set n random(1, %d)
                select f.* from bench_sample b, find_public_subjects(%d, b.name, 21) f where b.n = :n;
                """.formatted(samples, tenant);
    }
}
