-- Grades the public may see: which subject has which grade under which standard, and nothing of how many points. A run is
-- copied whole before the public is pointed to it, so that nobody ever reads half of it.
create table public_grade
(
    tenant     integer  not null,
    run        uuid     not null,
    standard   text     not null,
    code       text     not null check (length(code) = 18),
    name       text     not null check (name <> ''),
    kind       text     not null check (kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'PUBLIC_BODY')), -- never a natural person
    grade      text     not null,
    place      smallint not null, -- 0 is the best grade of the edition
    name_key   text     not null generated always as (search_key(name)) stored,
    name_grams text[]   not null generated always as (name_grams(tenant, search_key(name))) stored,
    primary key (tenant, run, code)
);
create index public_grade_by_place on public_grade (tenant, run, place, code);
create index public_grade_of_subject on public_grade (tenant, code);
create index public_grade_by_grams on public_grade using gin (name_grams);

-- Which run of a standard the public sees, and how its grades are spread.
create table public_grading
(
    tenant       integer not null,
    standard     text    not null,
    run          uuid    not null,
    edition      text    not null,
    as_of        date    not null,
    published_on date    not null,
    shown        text    not null check (shown in ('BEST', 'ALL')),
    graded       integer not null, -- everybody who was graded, listed by name or not
    grades       jsonb   not null check (jsonb_typeof(grades) = 'array'), -- best first: id, label, meaning, colour, supervision, shown, subjects
    primary key (tenant, standard)
);

grant select on public_grade, public_grading to xinheng_portal;
grant select, insert, update, delete on public_grade, public_grading to xinheng_app, xinheng_job;

-- What publishing grades did: the receipt that a run went up, changed or came down.
create table grade_publication_receipt
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    standard   text        not null,
    run        uuid        not null,
    cause      text        not null check (cause in ('PUBLISHED', 'CORRECTED', 'TAKEN_DOWN')),
    published  integer     not null, -- subjects the public sees by name afterwards
    taken_down integer     not null, -- subjects it does not see any more
    dated_on   date        not null,
    at         timestamptz not null,
    primary key (tenant, id)
);
create index on grade_publication_receipt (tenant, standard, at);
call secure_tenant_table('grade_publication_receipt');
revoke update, delete on grade_publication_receipt from xinheng_app;
