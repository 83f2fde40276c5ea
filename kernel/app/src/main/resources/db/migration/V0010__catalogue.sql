-- Which versions of local catalogue items a tenant adopted: on which document, and that the gate let them pass. The
-- national base needs no adoption. The text of the law stands in definitions and tenant packs, under the same version.
create table catalogue_adoption
(
    tenant     integer     not null default current_tenant(),
    item       text        not null,
    version    integer     not null check (version > 0),
    origin     text        not null, -- slug of the tenant whose local supplement brings it
    document   text        not null check (document <> ''),
    gate       text        not null check (gate in ('PASSED')),
    adopted_at timestamptz not null default now(),
    adopted_by text        not null,
    primary key (tenant, item, version)
);
call secure_tenant_table('catalogue_adoption');
