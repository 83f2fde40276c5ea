-- Finding records by name in a table of millions: every name that records bear, once, with its characters and pairs.
create table record_name
(
    tenant     integer not null default current_tenant(),
    name       text    not null,
    name_key   text    not null generated always as (search_key(name)) stored,
    name_grams text[]  not null generated always as (name_grams(tenant, search_key(name))) stored,
    primary key (tenant, name)
);
create index record_name_by_grams on record_name using gin (name_grams);
call secure_tenant_table('record_name');
-- Under row security PostgreSQL uses an index only for conditions of policies and for operators that cannot leak, and
-- "contains" is none of these. So what is searched for is part of the policy: a setting of the transaction, which only
-- narrows what the tenant's own policy lets through; without it every name of the tenant is seen, as anywhere else.
drop policy of_tenant on record_name;
create policy of_tenant on record_name
    using (tenant = nullif(current_setting('app.tenant', true), '')::integer
           and name_grams @> coalesce(nullif(current_setting('app.name_grams', true), ''), '{}')::text[])
    with check (tenant = nullif(current_setting('app.tenant', true), '')::integer);

create index record_of_name on record (tenant, subject_name);
create index record_of_document on record (tenant, document_no);
-- The console's list: newest decision first, whatever the item; and the late ones of it.
create index record_by_decision on record (tenant, decided_on desc, id desc);
create index record_late on record (tenant, decided_on desc, id desc) where late;

-- The names of what is there already; nobody but the owner, and for this moment only, sees all tenants.
alter table record no force row level security;
alter table record_name no force row level security;
insert into record_name (tenant, name)
select distinct tenant, subject_name from record where subject_name is not null;
alter table record force row level security;
alter table record_name force row level security;
