-- A public subject bears the registry's name, so that a decision about names shows; names of older records stay
-- findable as other names. Otherwise as in V0040.
create or replace procedure follow_public_steps(steps public_step[])
    language plpgsql as
$$
declare
    whose integer;
    codes text[];
    gained integer;
    lost integer;
begin
    for whose, codes in select s.tenant, array_agg(distinct s.subject_code) from unnest(steps) s group by 1 order by 1 loop
        -- One publication of a tenant at a time: counters neither drift nor deadlock.
        perform pg_advisory_xact_lock(20040, whose);

        insert into public_count as c (tenant, item, authority_code, act, authority_name, records)
        select whose, s.item, s.authority_code, min(s.act), max(s.authority_name), sum(s.step)
        from unnest(steps) s where s.tenant = whose group by s.item, s.authority_code
        on conflict (tenant, item, authority_code) do update
            set records = c.records + excluded.records, authority_name = excluded.authority_name;
        delete from public_count where tenant = whose and records = 0;

        with present as (
            insert into public_subject as p (tenant, code, name, other_names, permits, penalties, others, last_decided_on)
            select whose, g.subject_code, g.name,
                   coalesce((select string_agg(distinct n, '、') from unnest(g.names) n where n <> g.name), ''),
                   g.permits, g.penalties, g.others, g.last_decided_on
            from (select r.subject_code, array_agg(r.subject_name) as names,
                         coalesce(min(s.name), (array_agg(r.subject_name order by r.decided_on desc, r.id desc))[1]) as name,
                         count(*) filter (where r.act = 'PERMIT') as permits,
                         count(*) filter (where r.act = 'PENALTY') as penalties,
                         count(*) filter (where r.act not in ('PERMIT', 'PENALTY')) as others,
                         max(r.decided_on) as last_decided_on
                  from public_record r left join subject s on s.code = r.subject_code
                  where r.tenant = whose and r.subject_code = any (codes) group by r.subject_code) g
            on conflict (tenant, code) do update
                set name = excluded.name, other_names = excluded.other_names, permits = excluded.permits,
                    penalties = excluded.penalties, others = excluded.others, last_decided_on = excluded.last_decided_on
            returning old.code as before)
        select count(*) filter (where before is null) into gained from present;
        delete from public_subject p
        where p.tenant = whose and p.code = any (codes)
          and not exists (select from public_record r where r.tenant = whose and r.subject_code = p.code);
        get diagnostics lost = row_count;

        insert into public_stamp as t (tenant, subjects) values (whose, gained - lost)
        on conflict (tenant) do update set version = t.version + 1, subjects = t.subjects + excluded.subjects;
    end loop;
end
$$;
