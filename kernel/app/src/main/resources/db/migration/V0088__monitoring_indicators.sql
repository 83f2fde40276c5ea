-- Values of indicators nobody can count, with their day and evidence, and what is done about a gap. Said again, the newest counts.
create table indicator_value
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    indicator       text        not null,
    value           numeric     not null,
    as_of           date        not null, -- the day the value is of
    evidence        text        not null check (evidence <> ''),
    entered_by      text        not null,
    entered_by_name text        not null,
    entered_at      timestamptz not null,
    primary key (tenant, id)
);
create index indicator_value_newest on indicator_value (tenant, indicator, as_of desc, entered_at desc);
call secure_tenant_table('indicator_value');
revoke update, delete on indicator_value from xinheng_app;

create table indicator_task
(
    tenant         integer     not null default current_tenant(),
    id             uuid        not null default uuidv7(),
    indicator      text        not null,
    label          text        not null, -- of the indicator, as it was when the task was given
    gap            numeric,              -- as it was then; null: the value was not known
    bureau         uuid        not null,
    demand         text        not null check (demand <> ''),
    due_on         date        not null,
    opened_by      text        not null,
    opened_by_name text        not null,
    opened_at      timestamptz not null,
    outcome        text,
    closed_by_name text,
    closed_at      timestamptz,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check (num_nonnulls(outcome, closed_by_name, closed_at) in (0, 3))
);
create unique index indicator_task_once on indicator_task (tenant, indicator, bureau) where closed_at is null;
create index indicator_task_newest on indicator_task (tenant, opened_at desc);
call secure_tenant_table('indicator_task');
revoke delete on indicator_task from xinheng_app;
