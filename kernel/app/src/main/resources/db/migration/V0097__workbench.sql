-- Whether the next step of a case is the applicant's: such a case is in no officer's queue. Written with the state.
alter table case_file add column applicants_turn boolean not null default false;
-- The rows there are belong to all tenants; the owner writes them once, with row security off for himself only.
alter table case_file no force row level security;
update case_file set applicants_turn = true
where (kind = 'repair' and state in ('DRAFT', 'RETURNED'))
   or (kind = 'commitment' and state = 'DRAFTED' and private_subject is null);
alter table case_file force row level security;

-- A question of a list under a name, as it stands in the address. Every person has its own; whoever asks names the person.
create table saved_view
(
    tenant  integer     not null default current_tenant(),
    id      uuid        not null default uuidv7(),
    person  text        not null,
    list    text        not null check (list ~ '^[a-z][a-z-]{0,39}$'),
    name    text        not null check (length(name) between 1 and 40),
    query   text        not null check (length(query) <= 2000),
    made_at timestamptz not null,
    primary key (tenant, id),
    unique (tenant, person, list, name)
);
call secure_tenant_table('saved_view');

-- Up to when a person has seen what is new.
create table notice_seen
(
    tenant  integer     not null default current_tenant(),
    person  text        not null,
    seen_at timestamptz not null,
    primary key (tenant, person)
);
call secure_tenant_table('notice_seen');

-- What came to whom is read from the newest steps.
create index case_step_newest on case_step (tenant, at desc);
