-- Cases: what somebody asks an authority to decide, with its clock, its steps and its documents. The states belong to
-- the features (objections, repair, lists, …); here they are a name and a JSON body.

-- Gap-free numbers: the counter is raised in the transaction that uses the number, so a rollback leaves no hole.
create table case_number
(
    tenant integer not null default current_tenant(),
    word   text    not null, -- what is numbered
    year   integer not null,
    last   integer not null,
    primary key (tenant, word, year)
);
call secure_tenant_table('case_number');

create table case_file
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    kind            text        not null,
    kind_label      text        not null,
    number          text        not null,
    query_code      text        not null,               -- with the number, lets the applicant ask without logging in
    title           text        not null,
    about           text,                               -- the thing it is about; one open case of a kind about each
    subject         uuid references subject (id),
    private_subject uuid,
    subject_code    text,
    subject_name    text,                               -- null for natural persons
    state           text        not null,
    state_label     text        not null,
    body            jsonb       not null,               -- the state's own data
    bureau          uuid,                               -- whose turn it is; null: the platform's administrators
    handler         text,                               -- the person who took it
    handler_name    text,
    clock           text,                               -- id of the deadline that is running, in definitions
    clock_from      date,
    due_on          date,
    due_certain     boolean     not null default true,
    extended        boolean     not null default false, -- this clock was extended; it cannot be again
    left_days       integer,                            -- of a suspended clock, in its own unit
    escalated_on    date,
    opened_by       text        not null,
    opened_by_name  text        not null,
    opened_bureau   uuid,
    opened_at       timestamptz not null,
    request_key     text,
    closed_at       timestamptz,
    version         integer     not null default 1,
    primary key (tenant, id),
    unique (tenant, number),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, private_subject) references private_subject (tenant, id),
    check (private_subject is null or (subject is null and subject_name is null))
);
create unique index case_file_once on case_file (tenant, opened_by, request_key) where request_key is not null;
create unique index case_file_open_about on case_file (tenant, kind, about) where closed_at is null and about is not null;
create index case_file_queue on case_file (tenant, coalesce(due_on, 'infinity'::date), id) where closed_at is null;
create index case_file_of_subject on case_file (tenant, subject_code, opened_at desc);
create index case_file_newest on case_file (tenant, opened_at desc, id desc);
create index case_file_due on case_file (due_on) where closed_at is null and escalated_on is null;
call secure_tenant_table('case_file');
revoke delete on case_file from xinheng_app;

-- The timeline: every step with who, when and why. Nobody can change it.
create table case_step
(
    tenant      integer     not null default current_tenant(),
    case_file   uuid        not null,
    number      integer     not null,
    step        text        not null,
    label       text        not null,
    from_state  text,
    to_state    text        not null,
    note        text        not null default '',
    by          text        not null,
    by_name     text        not null,
    bureau      uuid,
    due_on      date,
    request_key text,
    at          timestamptz not null,
    primary key (tenant, case_file, number),
    foreign key (tenant, case_file) references case_file (tenant, id)
);
create unique index case_step_once on case_step (tenant, case_file, by, request_key) where request_key is not null;
call secure_tenant_table('case_step');
revoke update, delete on case_step from xinheng_app;

-- Notices and decisions, as they were issued.
create table case_document
(
    tenant         integer     not null default current_tenant(),
    id             uuid        not null default uuidv7(),
    case_file      uuid        not null,
    kind           text        not null,
    number         text        not null,
    title          text        not null,
    body           text        not null,
    hash           bytea       not null, -- SM3 of number, title and body
    issued_by      text        not null,
    issued_by_name text        not null,
    issued_at      timestamptz not null,
    primary key (tenant, id),
    unique (tenant, number),
    foreign key (tenant, case_file) references case_file (tenant, id)
);
create index on case_document (tenant, case_file);
call secure_tenant_table('case_document');
revoke update, delete on case_document from xinheng_app;

-- Proofs that were handed in.
create table case_attachment
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    case_file  uuid        not null,
    kind       text        not null, -- what it is to prove, a word of the feature
    name       text        not null,
    media_type text        not null,
    size       integer     not null,
    hash       bytea       not null, -- SM3 of the content
    content    bytea       not null,
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (tenant, id),
    unique (tenant, case_file, hash),
    foreign key (tenant, case_file) references case_file (tenant, id)
);
call secure_tenant_table('case_attachment');
revoke update, delete on case_attachment from xinheng_app;
