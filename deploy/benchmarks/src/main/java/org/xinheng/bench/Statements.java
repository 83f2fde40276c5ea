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

    /**
     * A check by code: the statements of one request in their order – who asks, confine, find, places on lists, decisions by
     * which a statute holds, lock of the chain, receipt, audit line.
     */
    static String check(long tenant, int samples) {
        return """
                \\set n random(1, %2$d)
                begin;
                set local app.person = 'bench';
                select m.tenant, m.id, m.role, b.id as bureau_id, b.name as bureau_name, b.short_name as bureau_short from membership m left join bureau b on b.tenant = m.tenant and b.id = m.bureau where m.person = 'bench' and m.revoked_at is null order by m.tenant, m.role;
                commit;
                begin;
                set local app.tenant = '%1$d';
                set local app.scope = '{%1$d}';
                set local app.person = 'bench';
                select code as asked, id, code, name from subject where code = any (array(select code from bench_sample where n = :n));
                select e.id, e.list, e.list_label, e.polarity, e.document_no, e.authority_name, e.listed_on, coalesce(e.removed_on, e.ends_on) from list_entry e where e.tenant = %1$d and e.listed_on <= current_date and coalesce(e.removed_on, e.ends_on) > current_date and e.removed_because is distinct from 'WITHDRAWN' and not exists (select from record r where r.tenant = e.tenant and r.id = e.record and r.state = 'SHIELDED') and coalesce(e.subject, e.private_subject) = (select s.id from subject s join bench_sample b on b.code = s.code where b.n = :n) union all select p.id, p.list, p.list_label, p.polarity, p.document_no, p.authority_name, p.listed_on, p.ends_on from public_list_entry p join subject s on s.code = p.subject_code join bench_sample b on b.code = s.code where p.tenant = any (array[0]) and b.n = :n and p.listed_on <= current_date and p.ends_on > current_date;
                select r.id, r.item, r.subject, r.private_subject, r.subject_code, r.subject_name, r.source_bureau, r.document_no, r.authority_name, r.decided_on, r.state, r.publish, array(select r.payload ->> x.field from unnest(cast('{CF_YJ,CF_NR,CF_YXQ}' as text[])) with ordinality as x (field, place) order by x.place) as words from record r where r.tenant = %1$d and r.item = any (cast('{administrative-penalty}' as text[])) and r.state in ('EFFECTIVE', 'EXPIRED', 'REPAIRED') and r.decided_on <= current_date and r.subject = any (array(select s.id from subject s join bench_sample b on b.code = s.code where b.n = :n)) union all select r.id, r.item, r.subject, r.private_subject, r.subject_code, r.subject_name, r.source_bureau, r.document_no, r.authority_name, r.decided_on, r.state, r.publish, array(select r.payload ->> x.field from unnest(cast('{CF_YJ,CF_NR,CF_YXQ}' as text[])) with ordinality as x (field, place) order by x.place) as words from record r where r.tenant = %1$d and r.item = any (cast('{administrative-penalty}' as text[])) and r.state in ('EFFECTIVE', 'EXPIRED', 'REPAIRED') and r.decided_on <= current_date and r.private_subject = any (array(select s.id from subject s join bench_sample b on b.code = s.code where b.n = :n));
                select last, hash from check_chain where tenant = %1$d for update;
                insert into check_receipt (number, subject, subject_code, subject_name, matter, purpose, outcome, answer, checked_on, checked_at, checked_by, checked_by_name, content, previous, hash, signature) select c.last + 1, s.id, s.code, s.name, 'BIDDING', '招标资格审查', 'CLEAR', '{"restrictions": [], "incentives": [], "withheld": [], "noted": [], "candidates": []}', current_date, now(), 'bench', 'bench', repeat('样例回执', 40), c.hash, sha256(c.hash), sha256(c.hash) || sha256(c.hash) from check_chain c, subject s join bench_sample b on b.code = s.code where c.tenant = %1$d and b.n = :n;
                update check_chain set last = last + 1, hash = sha256(hash) where tenant = %1$d;
                insert into audit_line (at, person, person_name, action, outcome, notes) values (now(), 'bench', 'bench', 'measures.check', 'DONE', '{}');
                commit;
                """.formatted(tenant, samples);
    }
}
