-- Measures carried out that a place shows as examples. Nothing in an example tells whom it is about: measure, effect and
-- matters are the words of the definitions, the day is a month, and the body is named as the list of measures names it.
create table measure_example
(
    tenant           integer not null default current_tenant(),
    id               uuid    not null default gen_random_uuid(), -- the public sees it; it leads to no task
    task             uuid    not null,
    state            text    not null check (state in ('PROPOSED', 'SHOWN', 'REFUSED', 'WITHDRAWN')),
    measure          text    not null,
    measure_label    text    not null,
    list             text,             -- null: a statute by itself
    follows_from     text    not null, -- the list or the statute in words
    incentive        boolean not null,
    matters          text[]  not null, -- names of matters, such as BIDDING
    effect           text    not null,
    body             text    not null,
    month            date    not null check (extract(day from month) = 1),
    proposed_by      text    not null,
    proposed_by_name text    not null,
    proposed_on      date    not null,
    decided_by       text check (decided_by <> proposed_by),
    decided_by_name  text,
    decided_on       date,
    ended_on         date,
    ended_because    text,
    version          integer not null default 1,
    primary key (tenant, id),
    foreign key (tenant, task) references measure_task (tenant, case_file),
    check (state not in ('SHOWN', 'REFUSED') or (decided_by is not null and decided_on is not null)),
    check ((ended_on is not null) = (state in ('REFUSED', 'WITHDRAWN'))),
    check ((ended_on is null) = (ended_because is null))
);
create unique index measure_example_once on measure_example (tenant, task) where state in ('PROPOSED', 'SHOWN');
call secure_tenant_table('measure_example');
revoke delete on measure_example from xinheng_app;

create table public_measure_example
(
    tenant        integer not null,
    id            uuid    not null,
    measure       text    not null,
    measure_label text    not null,
    list          text,
    follows_from  text    not null,
    incentive     boolean not null,
    matters       text[]  not null,
    effect        text    not null,
    body          text    not null,
    month         date    not null,
    primary key (tenant, id)
);
create index public_measure_example_newest on public_measure_example (tenant, month desc, id desc);
grant select on public_measure_example to xinheng_portal;
grant select, insert, update, delete on public_measure_example to xinheng_app, xinheng_job;

-- The public copy follows by itself, so that no code path can forget to take one down.
create function follow_measure_example() returns trigger
    language plpgsql as
$$
begin
    if new.state = 'SHOWN' then
        insert into public_measure_example (tenant, id, measure, measure_label, list, follows_from, incentive, matters, effect, body, month)
        values (new.tenant, new.id, new.measure, new.measure_label, new.list, new.follows_from, new.incentive, new.matters,
                new.effect, new.body, new.month)
        on conflict (tenant, id) do nothing;
    else
        delete from public_measure_example where tenant = new.tenant and id = new.id;
    end if;
    insert into public_stamp as t (tenant) values (new.tenant)
    on conflict (tenant) do update set version = t.version + 1;
    return null;
end
$$;
create trigger measure_example_is_public after insert or update on measure_example
    for each row execute function follow_measure_example();

-- A measure that ends takes its example along, whatever ended it.
create function end_measure_example() returns trigger
    language plpgsql as
$$
begin
    update measure_example
    set state = 'WITHDRAWN', ended_on = new.ended_on, ended_because = new.ended_because, version = version + 1
    where tenant = new.tenant and task = new.case_file and state in ('PROPOSED', 'SHOWN');
    return null;
end
$$;
create trigger measure_task_ends_example after update of ended_on on measure_task
    for each row when (new.ended_on is not null) execute function end_measure_example();
