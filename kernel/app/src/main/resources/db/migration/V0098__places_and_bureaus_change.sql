-- Places and their bureaus change: bureaus are renamed, merged and dissolved, divisions get another code. What was recorded
-- keeps the name and the code it was recorded under; who answers for it today follows the change.

-- Who carries on for a bureau that exists no more: always the one that exists today, so one look is enough after two mergers.
alter table bureau
    add column successor uuid,
    add column ended_on  date,
    add foreign key (tenant, successor) references bureau (tenant, id),
    add check (successor is null or (closed_at is not null and ended_on is not null and successor <> id));
create index bureau_succeeded on bureau (tenant, successor) where successor is not null;

create table bureau_change
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    bureau          uuid        not null,
    kind            text        not null check (kind in ('RENAMED', 'MERGED', 'DISSOLVED')),
    code            text        not null,
    name_before     text        not null,
    short_before    text        not null,
    name_after      text,                               -- of a bureau that was renamed
    short_after     text,
    successor       uuid,                               -- as it was decided then
    successor_name  text,
    effective_on    date        not null,
    basis           text        not null check (basis <> ''),
    reason          text        not null check (reason <> ''),
    passed          jsonb       not null default '{}',  -- what went to the successor, counted
    changed_by      text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, successor) references bureau (tenant, id),
    check ((kind = 'RENAMED') = (name_after is not null and short_after is not null)),
    check ((kind = 'RENAMED') = (successor is null))
);
create index bureau_change_newest on bureau_change (tenant, bureau, effective_on desc, changed_at desc);
call secure_tenant_table('bureau_change');
revoke update, delete on bureau_change from xinheng_app;

-- Everything a bureau still has to do, and everything it answers for, goes to its successor. What it once did – audit lines,
-- steps of cases, checks it asked for, statements it made – stays under its name. Conflicts are looked for beforehand.
-- A test compares the columns named here with every foreign key to bureau, so that a new table is not forgotten.
create function pass_bureau(ended uuid, heir uuid) returns jsonb
    language plpgsql as
$$
declare
    passed jsonb := '{}';
    target text[];
    moved  bigint;
begin
    update membership m set revoked_at = now(), version = version + 1
    where bureau = ended and revoked_at is null
      and exists (select from membership o where o.tenant = m.tenant and o.bureau = heir and o.person = m.person
                                             and o.role = m.role and o.revoked_at is null);
    update inspector i set left_at = now()
    where bureau = ended and left_at is null
      and exists (select from inspector o where o.tenant = i.tenant and o.bureau = heir and o.staff_no = i.staff_no
                                            and o.left_at is null);
    foreach target slice 1 in array array [
        ['membership', 'bureau', 'revoked_at is null'],
        ['machine_client', 'bureau', $q$state <> 'REVOKED'$q$],
        ['record', 'source_bureau', 'true'],
        ['intake_batch', 'bureau', 'true'],
        ['inspector', 'bureau', 'left_at is null'],
        ['inspection_plan', 'bureau', $q$state <> 'CLOSED'$q$],
        ['case_file', 'bureau', 'closed_at is null'],
        ['list_entry', 'bureau', 'true'],
        ['measure_task', 'bureau', 'true'],
        ['check_batch', 'bureau', 'true'],
        ['commitment', 'bureau', 'true'],
        ['contract', 'bureau', 'true'],
        ['rectification_programme', 'bureau', 'true'],
        ['report', 'bureau', 'true'],
        ['report_batch', 'bureau', 'true'],
        ['indicator_task', 'bureau', 'closed_at is null'],
        ['article', 'bureau', 'true']]
        loop
            execute format('update %I set %I = $1 where tenant = current_tenant() and %I = $2 and %s',
                           target[1], target[2], target[2], target[3]) using heir, ended;
            get diagnostics moved = row_count;
            if moved > 0 then
                passed := passed || jsonb_build_object(target[1], moved);
            end if;
        end loop;
    return passed;
end
$$;

-- Pages of the portal that somebody holds are old from now on.
create function touch_public_stamp(place integer) returns void
    language sql as
$$
insert into public_stamp as t (tenant) values (place) on conflict (tenant) do update set version = t.version + 1
$$;

-- What the public may know of bureaus that exist no more; kept in step by a trigger.
create table public_bureau_end
(
    tenant         integer not null,
    code           text    not null,
    name           text    not null,
    kind           text    not null check (kind in ('MERGED', 'DISSOLVED')),
    ended_on       date    not null,
    successor      uuid    not null,
    successor_name text    not null,
    primary key (tenant, code)
);
grant select on public_bureau_end to xinheng_portal, xinheng_app, xinheng_job;
grant insert on public_bureau_end to xinheng_app; -- with an archive

create function publish_bureau_end() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    if new.successor is not null then
        insert into public_bureau_end (tenant, code, name, kind, ended_on, successor, successor_name)
        select new.tenant, new.code, new.name, c.kind, new.ended_on, h.id, h.name
        from bureau h, (select kind from bureau_change where tenant = new.tenant and bureau = new.id and kind <> 'RENAMED') c
        where h.tenant = new.tenant and h.id = new.successor
        on conflict (tenant, code) do update set successor = excluded.successor, successor_name = excluded.successor_name;
    else
        update public_bureau_end set successor_name = new.name where tenant = new.tenant and successor = new.id;
    end if;
    perform touch_public_stamp(new.tenant);
    return new;
end
$$;

create trigger bureau_end_is_public after update of name, successor on bureau
    for each row when (old.name <> new.name or old.successor is distinct from new.successor)
execute function publish_bureau_end();

-- Another code of a place, by whoever is above it. The registry holds the code of today.
create table division_change
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    changed         integer     not null references tenant (id),
    code_before     text        not null check (code_before ~ '^[0-9]{6}$'),
    code_after      text        not null check (code_after ~ '^[0-9]{6}$'),
    effective_on    date        not null,
    basis           text        not null check (basis <> ''),
    reason          text        not null check (reason <> ''),
    listed          boolean     not null,               -- whether the list of GB/T 2260 of that day knew the code
    changed_by      text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    primary key (tenant, id),
    check (code_before <> code_after)
);
create index division_change_newest on division_change (tenant, changed, effective_on desc, changed_at desc);
call secure_tenant_table('division_change');
revoke update, delete on division_change from xinheng_app;

-- Former codes of a place are public knowledge.
create table public_division_change
(
    tenant       integer not null,
    id           uuid    not null,
    code_before  text    not null,
    code_after   text    not null,
    effective_on date    not null,
    basis        text    not null,
    primary key (tenant, id)
);
grant select on public_division_change to xinheng_portal, xinheng_app, xinheng_job;
grant insert on public_division_change to xinheng_app; -- with an archive

create function publish_division_change() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    insert into public_division_change (tenant, id, code_before, code_after, effective_on, basis)
    values (new.changed, new.id, new.code_before, new.code_after, new.effective_on, new.basis);
    perform touch_public_stamp(new.changed);
    return new;
end
$$;
create trigger division_change_is_public after insert on division_change
    for each row execute function publish_division_change();

create or replace function publish_tenant() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    insert into public_tenant (tenant, slug, parent, kind, name, short_name, division_code, host, open, brand)
    values (new.id, new.slug, new.parent, new.kind, new.name, new.short_name, new.division_code, new.host, new.open, new.brand)
    on conflict (tenant) do update
        set name = excluded.name, short_name = excluded.short_name, host = excluded.host, open = excluded.open,
            brand = excluded.brand, kind = excluded.kind, parent = excluded.parent, division_code = excluded.division_code;
    return new;
end
$$;
