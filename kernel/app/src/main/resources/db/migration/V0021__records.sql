-- What is known about a subject. Typed columns for what is queried, payload for the rest, sealed for what is secret.
create table record
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    item            text        not null,
    item_version    integer     not null,
    act             text        not null,
    subject         uuid references subject (id),
    private_subject uuid,
    subject_kind    text        not null check (subject_kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON')),
    subject_code    text,
    subject_name    text, -- null for natural persons, whose name is in sealed
    document_no     text        not null,
    title           text        not null default '',
    authority_code  text,
    authority_name  text        not null,
    source_bureau   uuid,
    source_code     text,
    decided_on      date        not null,
    valid_from      date,
    valid_until     date,
    class           text check (class in ('MINOR', 'GENERAL', 'SERIOUS')),
    payload         jsonb       not null,
    sealed          bytea,
    state           text        not null check (state in ('EFFECTIVE', 'HELD', 'WITHDRAWN', 'EXPIRED')),
    state_reason    text,
    disclosure      text        not null check (disclosure in ('PUBLIC', 'SHARED', 'AUTHORISED')),
    publish         boolean     not null,
    publish_from    date,
    publish_until   date,
    disputed        boolean     not null default false,
    reported_on     date        not null,
    due_on          date,
    late            boolean     not null default false,
    batch           uuid,
    line            integer,
    natural_key     bytea       not null, -- SM3 of (document number, authority code, subject)
    content_hash    bytea       not null, -- SM3 of all normalised fields
    version         integer     not null default 1,
    recorded_at     timestamptz not null default now(),
    primary key (tenant, id),
    unique (tenant, item, natural_key),
    foreign key (tenant, private_subject) references private_subject (tenant, id),
    foreign key (tenant, source_bureau) references bureau (tenant, id),
    check (num_nonnulls(subject, private_subject) = 1),
    check (subject_kind <> 'NATURAL_PERSON' or (subject_name is null and subject_code is null and not publish)),
    check (state <> 'HELD' or not publish)
);
create index record_of_subject on record (tenant, subject);
create index record_by_day on record (tenant, item, decided_on desc, id desc);
create index record_of_batch on record (tenant, batch, line);
create index record_leaving_publicity on record (tenant, publish_until) where publish;
call secure_tenant_table('record');

-- Earlier versions of a record: what it said, until when, and who changed it.
create table record_history
(
    tenant       integer     not null default current_tenant(),
    record       uuid        not null,
    version      integer     not null,
    payload      jsonb       not null,
    sealed       bytea,
    state        text        not null,
    state_reason text,
    content_hash bytea       not null,
    batch        uuid,
    line         integer,
    changed_at   timestamptz not null default now(),
    changed_by   text        not null,
    change       text        not null,
    primary key (tenant, record, version),
    foreign key (tenant, record) references record (tenant, id)
);
call secure_tenant_table('record_history');
revoke update, delete on record_history from xinheng_app;
revoke delete on record from xinheng_app;
