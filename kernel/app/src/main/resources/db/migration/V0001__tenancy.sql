-- Tenancy: the registry of tenants, and the functions by which row security knows in whose name a transaction runs.
-- Role passwords and the roles themselves come from the installation (deploy/up, or the operator's own scripts).

create function current_tenant() returns integer
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::integer;

create function current_scope() returns integer[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.scope', true), ''), '{}')::integer[];

create function current_person() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '');

-- Every tenant-owned table goes through here: row security enabled and forced, one policy, grants.
create procedure secure_tenant_table(name text)
    language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_tenant on %I
                      using (tenant = nullif(current_setting(''app.tenant'', true), '''')::integer)
                      with check (tenant = nullif(current_setting(''app.tenant'', true), '''')::integer)', name);
    execute format('grant select, insert, update, delete on %I to xinheng_app, xinheng_job', name);
end
$$;

grant usage on schema public to xinheng_app, xinheng_portal, xinheng_job;

create sequence tenant_number start with 1 as integer;
grant usage on sequence tenant_number to xinheng_app, xinheng_job;

create table tenant
(
    id            integer     not null default nextval('tenant_number') primary key,
    slug          text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
    parent        integer references tenant (id),
    kind          text        not null check (kind in ('PLATFORM', 'CITY', 'DISTRICT', 'COUNTY', 'TOWN')),
    name          text        not null check (name <> ''),
    short_name    text        not null check (short_name <> ''),
    division_code text        not null check (division_code ~ '^[0-9]{6}$'),
    host          text        not null unique check (host = lower(host)),
    open          boolean     not null default true,
    state_reason  text,
    brand         jsonb       not null default '{}',
    organization  text,
    version       integer     not null default 0,
    opened_at     timestamptz not null default now(),
    check ((parent is null) = (kind = 'PLATFORM'))
);
create index on tenant (parent);
alter table tenant enable row level security;
alter table tenant force row level security;
-- A tenant sees itself and its subtree; it opens, suspends and resumes tenants below itself, never itself.
create policy of_scope on tenant for select
    using (id = current_tenant() or id = any (current_scope()));
create policy opened_below on tenant for insert
    with check (parent = current_tenant() or parent = any (current_scope()));
create policy changed_within on tenant for update
    using (id = current_tenant() or id = any (current_scope()));
grant select, insert, update on tenant to xinheng_app;
grant select, insert, update on tenant to xinheng_job;

-- What everybody may know about a tenant; kept in step by a trigger, so that no code path can forget it.
create table public_tenant
(
    tenant        integer not null primary key,
    slug          text    not null unique,
    parent        integer,
    kind          text    not null,
    name          text    not null,
    short_name    text    not null,
    division_code text    not null,
    host          text    not null unique,
    open          boolean not null,
    brand         jsonb   not null
);
grant select on public_tenant to xinheng_app, xinheng_portal, xinheng_job;

create function publish_tenant() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    insert into public_tenant (tenant, slug, parent, kind, name, short_name, division_code, host, open, brand)
    values (new.id, new.slug, new.parent, new.kind, new.name, new.short_name, new.division_code, new.host, new.open, new.brand)
    on conflict (tenant) do update
        set name = excluded.name, short_name = excluded.short_name, host = excluded.host, open = excluded.open,
            brand = excluded.brand, kind = excluded.kind, parent = excluded.parent;
    return new;
end
$$;
create trigger tenant_is_public after insert or update on tenant
    for each row execute function publish_tenant();

-- 委办局: who produces and reports records.
create table bureau
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    code       text        not null check (length(code) = 18),
    name       text        not null check (name <> ''),
    short_name text        not null check (short_name <> ''),
    sectors    text[]      not null default '{}',
    version    integer     not null default 0,
    opened_at  timestamptz not null default now(),
    closed_at  timestamptz,
    primary key (tenant, id),
    unique (tenant, code)
);
call secure_tenant_table('bureau');

-- person x tenant x bureau x role
create table membership
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null default uuidv7(),
    person      text        not null,
    username    text        not null,
    person_name text        not null,
    bureau      uuid,
    role        text        not null check (role in ('OPERATOR', 'CITY_ADMINISTRATOR', 'BUREAU_LEAD', 'BUREAU_CLERK', 'AUDITOR', 'FIRM')),
    subject_code text,
    machine     boolean     not null default false,
    version     integer     not null default 0,
    granted_at  timestamptz not null default now(),
    granted_by  text        not null,
    revoked_at  timestamptz,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check (bureau is not null or role not in ('BUREAU_LEAD', 'BUREAU_CLERK'))
);
create unique index membership_once on membership (tenant, person, role, bureau) nulls not distinct where revoked_at is null;
create index on membership (person) where revoked_at is null;
call secure_tenant_table('membership');
-- Everybody may see their own memberships, in whichever tenant, so that the console can offer a choice after log-in.
create policy of_person on membership for select using (person = current_person());
