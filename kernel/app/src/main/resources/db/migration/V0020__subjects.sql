-- One registry of organisations for the whole platform: a firm is the same firm for every tenant. Name and code of an
-- organisation are public by law, so this table has no tenant; what tenants know about it lives in record.
create table subject
(
    id            uuid        not null default uuidv7() primary key,
    code          text        not null unique check (length(code) = 18),
    name          text        not null,
    kind          text        not null check (kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'PUBLIC_BODY')),
    former_names  text[]      not null default '{}',
    first_seen_at timestamptz not null default now(),
    updated_at    timestamptz not null default now()
);
grant select, insert, update on subject to xinheng_app;
grant select on subject to xinheng_job;

-- Natural persons, and individual businesses without a code: known to one tenant only. The identity number is sealed
-- (SM4-GCM) and found by a keyed blind index (HMAC-SM3); no name or number stands here in clear.
create table private_subject
(
    tenant        integer     not null default current_tenant(),
    id            uuid        not null default uuidv7(),
    kind          text        not null check (kind in ('NATURAL_PERSON', 'INDIVIDUAL_BUSINESS')),
    blind_index   bytea       not null check (length(blind_index) = 32),
    sealed        bytea       not null,
    first_seen_at timestamptz not null default now(),
    primary key (tenant, id),
    unique (tenant, kind, blind_index)
);
call secure_tenant_table('private_subject');
