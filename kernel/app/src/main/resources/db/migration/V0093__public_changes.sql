-- What changed in what the public sees, for programs that keep a copy. One line a thing, the latest change of it alone: of what was
-- taken down nothing is left but its id and that it went. Numbers of a tenant follow the order of commits, because whoever changes
-- what is public holds the tenant's stamp until the end of the transaction; a reader behind a number misses nothing.
create sequence public_change_number;

create table public_change
(
    tenant  integer     not null,
    dataset text        not null check (dataset in ('permits', 'penalties', 'acts', 'lists', 'commitments')),
    id      uuid        not null,
    number  bigint      not null default nextval('public_change_number'),
    event   text        not null check (event in ('PUBLISHED', 'CHANGED', 'TAKEN_DOWN')),
    at      timestamptz not null default now(),
    primary key (tenant, dataset, id)
);
create unique index public_change_in_order on public_change (tenant, number);
grant select on public_change to xinheng_portal;
grant select, insert, update, delete on public_change to xinheng_app, xinheng_job;
grant usage on sequence public_change_number to xinheng_app, xinheng_job;

create type public_event as (tenant integer, dataset text, id uuid, event text);

create procedure tell_public_changes(events public_event[])
    language plpgsql as
$$
declare
    whose integer;
begin
    for whose in select distinct e.tenant from unnest(events) e order by 1 loop
        insert into public_stamp (tenant) values (whose) on conflict (tenant) do nothing;
        perform 1 from public_stamp where tenant = whose for update;
    end loop;
    insert into public_change as c (tenant, dataset, id, event)
    select e.tenant, e.dataset, e.id, e.event from unnest(events) e
    on conflict (tenant, dataset, id) do update
        set number = nextval('public_change_number'), event = excluded.event, at = now();
end
$$;

create function public_dataset(item text) returns text
    language sql immutable as
$$
select case item when 'administrative-permit' then 'permits' when 'administrative-penalty' then 'penalties' else 'acts' end
$$;

create function tell_public_records() returns trigger
    language plpgsql as
$$
declare
    events public_event[];
begin
    if tg_op = 'INSERT' then
        select array_agg((tenant, public_dataset(item), id, 'PUBLISHED')::public_event order by id) into events from after;
    elsif tg_op = 'DELETE' then
        select array_agg((tenant, public_dataset(item), id, 'TAKEN_DOWN')::public_event order by id) into events from before;
    else
        select array_agg((a.tenant, public_dataset(a.item), a.id, 'CHANGED')::public_event order by a.id) into events
        from after a join before b on b.tenant = a.tenant and b.id = a.id
        where to_jsonb(a) - 'published_at' is distinct from to_jsonb(b) - 'published_at';
    end if;
    if events is not null then
        call tell_public_changes(events);
    end if;
    return null;
end
$$;
-- Triggers fire in the order of their names: these come after those that count.
create trigger public_record_told_came after insert on public_record
    referencing new table as after for each statement execute function tell_public_records();
create trigger public_record_told_changed after update on public_record
    referencing old table as before new table as after for each statement execute function tell_public_records();
create trigger public_record_told_left after delete on public_record
    referencing old table as before for each statement execute function tell_public_records();

create function tell_public_thing() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        call tell_public_changes(array [(old.tenant, tg_argv[0], old.id, 'TAKEN_DOWN')::public_event]);
    elsif tg_op = 'INSERT' then
        call tell_public_changes(array [(new.tenant, tg_argv[0], new.id, 'PUBLISHED')::public_event]);
    elsif new is distinct from old then
        call tell_public_changes(array [(new.tenant, tg_argv[0], new.id, 'CHANGED')::public_event]);
    end if;
    return null;
end
$$;
create trigger public_list_entry_told after insert or update or delete on public_list_entry
    for each row execute function tell_public_thing('lists');
create trigger public_commitment_told after insert or update or delete on public_commitment
    for each row execute function tell_public_thing('commitments');

-- What is public already, in the order it came.
insert into public_change (tenant, dataset, id, event, at)
select tenant, public_dataset(item), id, 'PUBLISHED', published_at from public_record order by published_at, id;
insert into public_change (tenant, dataset, id, event) select tenant, 'lists', id, 'PUBLISHED' from public_list_entry order by listed_on, id;
insert into public_change (tenant, dataset, id, event) select tenant, 'commitments', id, 'PUBLISHED' from public_commitment order by made_on, id;

-- How many repairs and objections were closed in a month (Beijing time): numbers alone, nothing about whom.
create table public_case_count
(
    tenant integer not null,
    kind   text    not null check (kind in ('repair', 'objection')),
    month  date    not null check (extract(day from month) = 1),
    closed integer not null,
    primary key (tenant, kind, month)
);
grant select on public_case_count to xinheng_portal;
grant select, insert, update, delete on public_case_count to xinheng_app, xinheng_job;

create function count_closed_case() returns trigger
    language plpgsql as
$$
begin
    insert into public_case_count as c (tenant, kind, month, closed)
    values (new.tenant, new.kind, date_trunc('month', new.closed_at at time zone 'Asia/Shanghai')::date, 1)
    on conflict (tenant, kind, month) do update set closed = c.closed + 1;
    return null;
end
$$;
create trigger case_file_closed after update of closed_at on case_file
    for each row when (old.closed_at is null and new.closed_at is not null and new.kind in ('repair', 'objection')
                       and new.state <> 'WITHDRAWN')
execute function count_closed_case();

insert into public_case_count (tenant, kind, month, closed)
select tenant, kind, date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date, count(*)
from case_file where closed_at is not null and kind in ('repair', 'objection') and state <> 'WITHDRAWN' group by 1, 2, 3;
