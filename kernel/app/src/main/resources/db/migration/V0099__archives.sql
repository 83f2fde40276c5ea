-- Whole tenants leave and arrive as archives. What is asked for is done in the background; the file waits in parts until it was
-- fetched or its term is over.

create table archive_export
(
    tenant        integer     not null default current_tenant(), -- who asked: the tenant itself or one above it
    id            uuid        not null default uuidv7(),
    of_tenant     integer     not null,
    of_slug       text        not null,
    of_name       text        not null,
    state         text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    step          text        not null default '',
    done          integer     not null default 0,
    total         integer     not null default 0,
    salt          text        not null,                          -- of the pass phrase
    keys          text        not null,                          -- the exported tenant's keys, sealed under the pass phrase
    asked_by      text        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    expires_on    date,                                          -- the first day the file is gone
    file_name     text,
    size          bigint,
    digest        text check (length(digest) = 64),              -- SM3 of the file
    summary       jsonb,                                         -- what the manifest says, without the entries
    trouble       text,
    attempts      integer     not null default 0,
    primary key (tenant, id),
    check ((state in ('DONE', 'EXPIRED')) = (digest is not null))
);
create index archive_export_open on archive_export (asked_at) where state in ('WAITING', 'RUNNING');
call secure_tenant_table('archive_export');
revoke delete on archive_export from xinheng_app;

-- An archive that was handed in and found whole, and what became of it.
create table archive_import
(
    tenant        integer     not null default current_tenant(), -- below which it arrives
    id            uuid        not null default uuidv7(),
    state         text        not null check (state in ('VERIFIED', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    file_name     text        not null,
    size          bigint      not null,
    digest        text        not null check (length(digest) = 64),
    signer        text        not null,                          -- public key it was verified with
    report        jsonb       not null,                          -- what verification found
    slug          text,
    command       jsonb,                                         -- how the tenant is opened
    keys          bytea,                                         -- the carried keys, sealed; gone when they are in their place
    step          text        not null default '',
    done          integer     not null default 0,
    total         integer     not null default 0,
    handed_by     text        not null,
    handed_by_name text       not null,
    begun_by      text,
    begun_by_name text,
    handed_at     timestamptz not null,
    finished_at   timestamptz,
    expires_on    date        not null,
    reconciliation jsonb,
    trouble       text,
    attempts      integer     not null default 0,
    primary key (tenant, id)
);
create index archive_import_open on archive_import (handed_at) where state in ('WAITING', 'RUNNING');
call secure_tenant_table('archive_import');
revoke delete on archive_import from xinheng_app;

-- A reservation that an archive fills; nobody else opens it.
alter table tenant_opening add column arriving boolean not null default false;

-- The files, in parts of 1 MiB.
create table archive_part
(
    tenant  integer not null default current_tenant(),
    archive uuid    not null,
    part    integer not null,
    bytes   bytea   not null,
    primary key (tenant, archive, part)
);
alter table archive_part alter column bytes set storage external; -- compressed already
call secure_tenant_table('archive_part');

-- Who took an archive away.
create table archive_download
(
    tenant  integer     not null default current_tenant(),
    id      uuid        not null default uuidv7(),
    archive uuid        not null,
    by      text        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, archive) references archive_export (tenant, id)
);
call secure_tenant_table('archive_download');
revoke update, delete on archive_download from xinheng_app;

-- The audit chain a tenant brought along, as it was sealed elsewhere. Nobody can change it; it verifies against the manifest
-- that was signed there.
create table former_chain
(
    tenant      integer     not null default current_tenant(),
    number      integer     not null check (number > 0),
    archive     text        not null check (length(archive) = 64), -- SM3 of the archive file
    manifest    text        not null,
    signature   text        not null,
    signer      text        not null,
    reconciliation jsonb    not null,                             -- what was compared when it arrived
    arrived_at  timestamptz not null,
    primary key (tenant, number)
);
call secure_tenant_table('former_chain');
revoke update, delete on former_chain from xinheng_app, xinheng_job;

create table former_seal
(
    tenant   integer not null default current_tenant(),
    chain    integer not null,
    number   bigint  not null,
    lines    integer not null,
    leaves   bytea   not null,
    root     bytea   not null,
    previous bytea   not null,
    chained  bytea   not null,
    primary key (tenant, chain, number),
    foreign key (tenant, chain) references former_chain (tenant, number)
);
call secure_tenant_table('former_seal');
revoke update, delete on former_seal from xinheng_app, xinheng_job;

create table former_line
(
    tenant      integer not null default current_tenant(),
    chain       integer not null,
    seal        bigint,                                            -- null: was not sealed yet when the archive was made
    place       integer not null,
    id          uuid    not null,
    at          text    not null,                                  -- as it was hashed
    person      text    not null,
    person_name text    not null,
    bureau      uuid,
    action      text    not null,
    outcome     text    not null,
    notes       text    not null,                                  -- as it was hashed
    primary key (tenant, chain, id),
    foreign key (tenant, chain) references former_chain (tenant, number)
);
create index former_line_in_order on former_line (tenant, chain, seal nulls last, place);
call secure_tenant_table('former_line');
revoke update, delete on former_line from xinheng_app, xinheng_job;

-- Keys a tenant brought along: its blind indexes and natural keys stay what they are, and its old seals can be opened. Sealed
-- under the installation's own secret.
create table carried_key
(
    tenant integer not null default current_tenant(),
    sealed bytea   not null,
    primary key (tenant)
);
call secure_tenant_table('carried_key');
revoke update, delete on carried_key from xinheng_app;

-- A subject that is on the registry already has another id there; ids inside JSON and words follow.
create function with_present_subjects(body text) returns text
    language plpgsql stable as
$$
declare
    hit record;
begin
    for hit in
        select distinct m.former::text as former, m.present::text as present
        from regexp_matches(body, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as found (parts)
        join carried_subject_map m on m.former = found.parts[1]::uuid
    loop
        body := replace(body, hit.former, hit.present);
    end loop;
    return body;
end
$$;
