-- Which sector plugins a tenant has switched on, and which bureau decided so. The jars themselves are files of the
-- installation, not rows; who switched off stands in the audit trail.
create table tenant_plugin
(
    tenant          integer     not null default current_tenant(),
    plugin          text        not null check (plugin ~ '^[a-z][a-z0-9-]{0,60}$'),
    version         text        not null, -- the version that was installed when it was enabled
    bureau          uuid, -- null when the tenant's own administrators decided
    enabled_by      text        not null,
    enabled_by_name text        not null,
    enabled_at      timestamptz not null,
    primary key (tenant, plugin),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
call secure_tenant_table('tenant_plugin');
