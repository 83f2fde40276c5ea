-- The public read model: what everybody may read, and nothing else. No row security, because all of it is public; the
-- portal's role may select here and nowhere else, so the public site cannot leak what was never copied. The checks
-- below refuse what may not be public even when the copying code is wrong.

-- A name as it is searched: one width, one case, no blanks or marks.
create function search_key(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(upper(normalize(name, NFKC)), '[[:space:][:punct:]]+', '', 'g');

-- Single characters and pairs, each behind the tenant's number, so that one index serves many tenants without reading
-- the entries of the others.
create function name_grams(tenant integer, key text) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(distinct tenant || ':' || gram)
            from (select c as gram from unnest(string_to_array(key, null)) as one (c)
                  union all
                  select c || lead(c) over (order by place) from unnest(string_to_array(key, null)) with ordinality as two (c, place)) as grams
            where gram is not null);

-- The grams a search must find: all pairs of what was typed, or the one character.
create function query_grams(tenant integer, key text) returns text[]
    language sql immutable strict parallel safe
    return case when char_length(key) = 1 then array[tenant || ':' || key]
           else (select array_agg(distinct tenant || ':' || substr(key, place, 2)) from generate_series(1, char_length(key) - 1) as place) end;

create table public_record
(
    tenant         integer     not null,
    id             uuid        not null,
    item           text        not null,
    act            text        not null,
    subject_code   text        not null check (length(subject_code) = 18),
    subject_name   text        not null check (subject_name <> ''),
    document_no    text        not null,
    title          text        not null,
    authority_code text        not null,
    authority_name text        not null,
    decided_on     date        not null,
    publish_from   date        not null,
    publish_until  date check (publish_until >= publish_from), -- the last public day; null: no end
    class          text check (class in ('GENERAL', 'SERIOUS')), -- MINOR is never public
    disputed       boolean     not null,
    fields         jsonb       not null check (jsonb_typeof(fields) = 'array'), -- [[label, value], …] in the catalogue's order
    published_at   timestamptz not null default now(),
    primary key (tenant, id)
);
create index public_record_by_day on public_record (tenant, item, decided_on desc, id desc);
create index public_record_of_authority on public_record (tenant, item, authority_code, decided_on desc, id desc);
create index public_record_of_subject on public_record (tenant, subject_code, item, decided_on desc, id desc);
create index public_record_ending on public_record (tenant, publish_until) where publish_until is not null;

create table public_subject
(
    tenant          integer not null,
    code            text    not null check (length(code) = 18),
    name            text    not null check (name <> ''),
    other_names     text    not null default '', -- names in older public records, joined by 、
    permits         integer not null default 0,
    penalties       integer not null default 0,
    others          integer not null default 0,
    last_decided_on date    not null,
    name_key        text    not null generated always as (search_key(name) || case when other_names = '' then '' else '|' || search_key(other_names) end) stored,
    name_grams      text[]  not null generated always as (name_grams(tenant, search_key(name || other_names))) stored,
    primary key (tenant, code)
) with (fillfactor = 85);
create index public_subject_by_name on public_subject (tenant, name_key text_pattern_ops);
create index public_subject_by_grams on public_subject using gin (name_grams);

-- Counters by item and authority: the figures of the home page and the choices of the filters.
create table public_count
(
    tenant         integer not null,
    item           text    not null,
    authority_code text    not null,
    act            text    not null,
    authority_name text    not null,
    records        integer not null,
    primary key (tenant, item, authority_code)
);

-- How often the public content of a tenant changed: the ETag of its pages; and how many subjects it shows.
create table public_stamp
(
    tenant   integer not null primary key,
    version  bigint  not null default 1,
    subjects integer not null default 0
);

-- The catalogue's words for what is public here.
create table public_item
(
    tenant   integer not null,
    item     text    not null,
    act      text    not null,
    label    text    not null,
    label_en text    not null,
    basis    text    not null,
    place    integer not null,
    primary key (tenant, item)
);

grant select on public_record, public_subject, public_count, public_stamp, public_item to xinheng_portal;
grant select, insert, update, delete on public_record, public_subject, public_count, public_stamp, public_item to xinheng_app, xinheng_job;

-- Everything derived follows from public_record itself, so that no code path can forget it.
create type public_step as (tenant integer, item text, act text, authority_code text, authority_name text, subject_code text, step integer);

create procedure follow_public_steps(steps public_step[])
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
            select whose, g.subject_code, g.names[1],
                   coalesce((select string_agg(distinct n, '、') from unnest(g.names) n where n <> g.names[1]), ''),
                   g.permits, g.penalties, g.others, g.last_decided_on
            from (select r.subject_code, array_agg(r.subject_name order by r.decided_on desc, r.id desc) as names,
                         count(*) filter (where r.act = 'PERMIT') as permits,
                         count(*) filter (where r.act = 'PENALTY') as penalties,
                         count(*) filter (where r.act not in ('PERMIT', 'PENALTY')) as others,
                         max(r.decided_on) as last_decided_on
                  from public_record r
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

create function follow_public_record() returns trigger
    language plpgsql as
$$
declare
    steps public_step[];
begin
    if tg_op <> 'INSERT' then
        select array_agg((tenant, item, act, authority_code, authority_name, subject_code, -1)::public_step) into steps from before;
    end if;
    if tg_op <> 'DELETE' then
        select steps || array_agg((tenant, item, act, authority_code, authority_name, subject_code, 1)::public_step) into steps from after;
    end if;
    if steps is not null then
        call follow_public_steps(steps);
    end if;
    return null;
end
$$;
create trigger public_record_came after insert on public_record
    referencing new table as after for each statement execute function follow_public_record();
create trigger public_record_changed after update on public_record
    referencing old table as before new table as after for each statement execute function follow_public_record();
create trigger public_record_left after delete on public_record
    referencing old table as before for each statement execute function follow_public_record();
