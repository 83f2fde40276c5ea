-- A run grades everybody a standard is about: chunk by chunk, on any number of nodes, killed or not. Its result is a
-- draft until a second person publishes it.
create table grade_run
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    standard        text        not null,
    label           text        not null,
    edition         text        not null,
    plugin          text        not null,               -- or 'kernel'
    plugin_version  text        not null,
    parameters      jsonb       not null,               -- the tenant's own values, in hundredths of a point
    as_of           date        not null,
    state           text        not null check (state in ('RUNNING', 'DRAFT', 'PUBLISHED', 'DISCARDED', 'FAILED')),
    handed_out      uuid,                               -- subjects up to this one belong to a chunk
    all_handed_out  boolean     not null default false,
    expected        integer     not null default 0,     -- records to read, for the progress
    summary         jsonb,
    failure         text,
    started_by      text        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    decision        text,                               -- why it was published or discarded
    primary key (tenant, id),
    check (state <> 'PUBLISHED' or decided_by <> started_by)
);
create unique index grade_run_open on grade_run (tenant, standard) where state in ('RUNNING', 'DRAFT');
create index grade_run_published on grade_run (tenant, standard, as_of desc, decided_at desc) where state = 'PUBLISHED';
create index grade_run_waiting on grade_run (started_at) where state = 'RUNNING';
call secure_tenant_table('grade_run');

create table grade_chunk
(
    tenant      integer     not null default current_tenant(),
    run         uuid        not null,
    number      integer     not null,
    after       uuid,                                   -- null: from the first subject
    up_to       uuid,                                   -- null: to the last
    state       text        not null check (state in ('TAKEN', 'DONE')),
    worker      uuid        not null,
    lease_until timestamptz not null,
    attempts    integer     not null default 1,
    records     integer     not null default 0,
    primary key (tenant, run, number),
    foreign key (tenant, run) references grade_run (tenant, id) on delete cascade
);
create index grade_chunk_taken on grade_chunk (lease_until) where state = 'TAKEN';
call secure_tenant_table('grade_chunk');

create table grade
(
    tenant   integer not null default current_tenant(),
    run      uuid    not null,
    subject  uuid    not null,
    kind     text    not null,
    score    bigint  not null,                          -- hundredths of a point
    grade    text    not null,
    records  integer not null,                          -- how many the standard looked at
    findings json    not null,                          -- the reasons that were worth something or changed the grade
    primary key (tenant, run, subject),
    foreign key (tenant, run) references grade_run (tenant, id)
);
create index grade_by_grade on grade (tenant, run, grade, score desc, subject);
call secure_tenant_table('grade');
