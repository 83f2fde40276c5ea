-- Opening tenants, their members and machine clients.

-- Own memberships, and the bureaus they name, are seen before a tenant is chosen and only then: inside a unit of work
-- of one tenant nothing of another tenant may appear, not even one's own.
drop policy of_person on membership;
create policy of_person on membership for select
    using (current_tenant() is null and person = current_person());
create policy of_person on bureau for select
    using (current_tenant() is null and exists (
        select from membership m
        where m.tenant = bureau.tenant and m.bureau = bureau.id and m.person = current_person() and m.revoked_at is null));

-- A tenant above may count the bureaus of one below without seeing them.
alter table tenant add column bureaus integer not null default 0;
create function count_bureaus() returns trigger
    language plpgsql set search_path = public as
$$
begin
    update tenant set bureaus = (select count(*) from bureau b where b.tenant = new.tenant and b.closed_at is null)
    where id = new.tenant;
    return new;
end
$$;
create trigger bureaus_are_counted after insert or update on bureau
    for each row execute function count_bureaus();

-- How far the opening of a tenant below this one has come. Each step may be repeated, so an opening that was cut off
-- by a crash or a log-in service that did not answer is finished by asking for it again.
create table tenant_opening
(
    tenant   integer     not null default current_tenant(),
    slug     text        not null,
    opened   integer     not null references tenant (id),
    state    text        not null check (state in ('RESERVED', 'DONE')),
    command  jsonb       not null,
    trouble  text,
    begun_at timestamptz not null default now(),
    begun_by text        not null,
    done_at  timestamptz,
    primary key (tenant, slug)
);
call secure_tenant_table('tenant_opening');

-- A bureau's own system, which logs in with a secret of its own. The secret is not kept here.
create table machine_client
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    client_id  text        not null,
    name       text        not null check (name <> ''),
    bureau     uuid        not null,
    account    text,
    state      text        not null check (state in ('RESERVED', 'ACTIVE', 'REVOKED')),
    created_at timestamptz not null default now(),
    created_by text        not null,
    revoked_at timestamptz,
    primary key (tenant, id),
    unique (tenant, client_id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
call secure_tenant_table('machine_client');

-- The root of the tree. Row security would refuse it, because nobody stands above it.
alter table tenant no force row level security;
insert into tenant (parent, kind, slug, name, short_name, division_code, host)
values (null, 'PLATFORM', 'platform', '信衡公共信用信息平台', '信衡', '100000', 'platform.localhost');
alter table tenant force row level security;
