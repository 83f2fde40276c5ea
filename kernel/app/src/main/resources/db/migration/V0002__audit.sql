-- The audit trail: one line per unit of work, sealed in batches into a hash chain. The application may add lines and
-- read them; it can neither change nor remove one. Only the sealer (xinheng_job) writes the two seal columns.
create table audit_line
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null default uuidv7(),
    at          timestamptz not null,
    person      text        not null,
    person_name text        not null,
    bureau      uuid,
    action      text        not null,
    outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
    notes       jsonb       not null default '{}',
    seal        bigint,
    place       integer,
    primary key (tenant, id)
);
create index on audit_line (tenant, seal, place);
create index audit_line_open on audit_line (tenant, id) where seal is null;
call secure_tenant_table('audit_line');
revoke update, delete on audit_line from xinheng_app;
revoke update, delete on audit_line from xinheng_job;
grant update (seal, place) on audit_line to xinheng_job;

create table audit_seal
(
    tenant    integer     not null default current_tenant(),
    number    bigint      not null,
    lines     integer     not null,
    leaves    bytea       not null, -- SM3 of each line, 32 bytes each, in order: names the broken line
    root      bytea       not null, -- SM3 Merkle root over the leaves
    previous  bytea       not null, -- the chain value of the seal before, zeros for the first
    chain     bytea       not null, -- HMAC-SM3(key, number | lines | root | previous)
    sealed_at timestamptz not null,
    primary key (tenant, number)
);
call secure_tenant_table('audit_seal');
revoke insert, update, delete on audit_seal from xinheng_app;
revoke update, delete on audit_seal from xinheng_job;

-- Facts told by units of work, delivered after their commit.
create table outbox
(
    tenant       integer     not null default current_tenant(),
    id           uuid        not null default uuidv7(),
    fact         text        not null,
    body         jsonb       not null,
    told_at      timestamptz not null default now(),
    attempts     integer     not null default 0,
    next_at      timestamptz not null default now(),
    trouble      text,
    primary key (tenant, id)
);
create index on outbox (next_at, id);
call secure_tenant_table('outbox');
revoke update, delete on outbox from xinheng_app;
