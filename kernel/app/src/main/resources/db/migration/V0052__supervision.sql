-- Supervision by grade: who inspects, the plan made from a published run, the draws, and the inspections that follow.

-- 执法检查人员名录. Names stay inside; the public sees a keyed hash of the staff number.
create table inspector
(
    tenant   integer     not null default current_tenant(),
    id       uuid        not null default uuidv7(),
    bureau   uuid        not null,
    staff_no text        not null check (staff_no <> ''),
    name     text        not null check (name <> ''),
    added_by text        not null,
    added_at timestamptz not null default now(),
    left_at  timestamptz,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
create unique index inspector_once on inspector (tenant, bureau, staff_no) where left_at is null;
call secure_tenant_table('inspector');

-- 回避: a subject an inspector may not inspect.
create table inspector_avoidance
(
    tenant    integer     not null default current_tenant(),
    inspector uuid        not null,
    code      text        not null check (code <> ''),
    reason    text        not null check (reason <> ''),
    added_by  text        not null,
    added_at  timestamptz not null default now(),
    primary key (tenant, inspector, code),
    foreign key (tenant, inspector) references inspector (tenant, id)
);
call secure_tenant_table('inspector_avoidance');

create table inspection_plan
(
    tenant           integer     not null default current_tenant(),
    id               uuid        not null default uuidv7(),
    bureau           uuid        not null,
    standard         text        not null,
    label            text        not null,
    edition          text        not null,
    run              uuid        not null,               -- the published run the grades come from
    run_as_of        date        not null,
    title            text        not null check (title <> ''),
    period_from      date        not null,
    period_until     date        not null,               -- the first day no more
    state            text        not null check (state in ('DRAFT', 'APPROVED', 'ACTIVE', 'CLOSED')),
    open_grades      boolean     not null,               -- the standard shows all its grades to the public
    inspectors_each  integer     not null check (inspectors_each between 2 and 9),
    days_to_inspect  integer     not null check (days_to_inspect between 1 and 366),
    made_by          text        not null,
    made_by_name     text        not null,
    made_at          timestamptz not null,
    approved_by      text,
    approved_by_name text,
    approved_at      timestamptz,
    closed_by_name   text,
    closed_at        timestamptz,
    closing_reason   text,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, run) references grade_run (tenant, id),
    check (period_until > period_from),
    check (approved_by <> made_by),
    check (state not in ('APPROVED', 'ACTIVE') or approved_by is not null)
);
create unique index inspection_plan_once on inspection_plan (tenant, bureau, standard, period_from) where state <> 'CLOSED';
call secure_tenant_table('inspection_plan');

-- The policy of each grade as the standard's edition said it when the plan was made.
create table inspection_plan_grade
(
    tenant               integer not null default current_tenant(),
    plan                 uuid    not null,
    grade                text    not null check (grade ~ '^\S+$'),
    place                integer not null,
    label                text    not null,
    colour               text    not null,
    policy               text    not null,
    sampling_rate        integer not null check (sampling_rate between 0 and 100),
    inspections_per_year integer not null check (inspections_per_year between 0 and 366),
    newcomer             boolean not null,
    primary key (tenant, plan, grade),
    foreign key (tenant, plan) references inspection_plan (tenant, id) on delete cascade
);
call secure_tenant_table('inspection_plan_grade');

create table inspection_draw
(
    tenant           integer     not null default current_tenant(),
    id               uuid        not null default uuidv7(),
    plan             uuid        not null,
    number           integer     not null,
    state            text        not null check (state in ('NOTICED', 'DRAWN', 'CANCELLED')),
    value_source     text        not null,               -- which public value will be added to the secret seed
    value_url        text,
    value_due_at     timestamptz not null,               -- when the source will have published it
    commitment       bytea       not null,               -- SM3 of the secret seed
    sealed           bytea       not null,               -- the secret seed and the key of the pseudonyms
    list             text        not null,               -- frozen: quotas, subjects, inspectors, avoidances
    list_hash        bytea       not null,
    noticed_by       text        not null,
    noticed_by_name  text        not null,
    noticed_at       timestamptz not null,
    value            text,
    value_quote      text,                               -- where and how it was read
    seed             bytea,
    drawn_by_name    text,
    drawn_at         timestamptz,
    cancelled_reason text,
    cancelled_at     timestamptz,
    primary key (tenant, id),
    unique (tenant, plan, number),
    foreign key (tenant, plan) references inspection_plan (tenant, id),
    check (value_due_at > noticed_at),
    check (state <> 'DRAWN' or (value is not null and seed is not null and drawn_at >= value_due_at))
);
create unique index inspection_draw_open on inspection_draw (tenant, plan) where state = 'NOTICED';
call secure_tenant_table('inspection_draw');

-- Whom an entry of the frozen list stands for.
create table inspection_entry
(
    tenant  integer not null default current_tenant(),
    draw    uuid    not null,
    entry   text    not null,
    subject uuid    not null references subject (id),
    grade   text    not null,
    primary key (tenant, draw, entry),
    foreign key (tenant, draw) references inspection_draw (tenant, id)
);
call secure_tenant_table('inspection_entry');

create table inspection_draw_inspector
(
    tenant    integer not null default current_tenant(),
    draw      uuid    not null,
    token     text    not null,
    inspector uuid    not null,
    primary key (tenant, draw, token),
    foreign key (tenant, draw) references inspection_draw (tenant, id),
    foreign key (tenant, inspector) references inspector (tenant, id)
);
call secure_tenant_table('inspection_draw_inspector');

create table inspection_task
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    draw            uuid        not null,
    plan            uuid        not null,
    grade           text        not null,
    place           integer     not null,                -- rank within its grade, from 1
    entry           text        not null,
    subject         uuid        not null references subject (id),
    tokens          text[]      not null,                -- the inspectors
    state           text        not null check (state in ('OPEN', 'DONE', 'REPLACED')),
    due_on          date        not null,
    instead_of      uuid,
    replaced_why    text check (replaced_why in ('DEREGISTERED', 'NOT_FOUND', 'MOVED_AWAY', 'OTHER')),
    replaced_note   text,
    outcome         text,
    findings        text,
    inspected_on    date,
    document_no     text,
    verdict         text,
    reasons         text[]      not null default '{}',
    record          uuid,
    sending         bytea,                               -- hash of the result on its way to the intake gate
    sending_at      timestamptz,
    attempts        integer     not null default 0,      -- results the gate refused
    settled_by_name text,
    settled_at      timestamptz,
    primary key (tenant, id),
    unique (tenant, draw, entry),
    foreign key (tenant, draw) references inspection_draw (tenant, id),
    foreign key (tenant, plan) references inspection_plan (tenant, id),
    foreign key (tenant, instead_of) references inspection_task (tenant, id),
    check (state <> 'DONE' or (outcome is not null and inspected_on is not null and document_no is not null)),
    check (state <> 'REPLACED' or replaced_why is not null)
);
create index inspection_task_waiting on inspection_task (tenant, due_on, id) where state = 'OPEN';
create index inspection_task_of_plan on inspection_task (tenant, plan, due_on, id);
call secure_tenant_table('inspection_task');
