-- Every version of every plugin that was ever handed in, with its bytes. The database is the truth: nodes and restarts
-- take from here which version runs. Owned by the platform's root tenant; nodes read it across tenants.
create table plugin_version
(
    tenant           integer     not null default current_tenant(),
    id               uuid        not null default uuidv7(),
    plugin           text        not null check (plugin ~ '^[a-z][a-z0-9-]{0,60}$'),
    version          text        not null check (version ~ '^[0-9]{1,5}[.][0-9]{1,5}[.][0-9]{1,5}$'),
    digest           bytea       not null check (length(digest) = 32), -- SM3 of the jar
    jar              bytea       not null,
    report           jsonb       not null, -- what was found when it was handed in
    state            text        not null check (state in ('UPLOADED', 'REFUSED', 'ACTIVE', 'DISABLED', 'QUARANTINED',
                                                           'SUPERSEDED', 'REMOVED')),
    reason           text, -- of the present state, for people
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    uploaded_at      timestamptz not null,
    activated_at     timestamptz, -- when it first took over from another version; the order in which to roll back
    changed_at       timestamptz not null,
    primary key (tenant, id)
);
call secure_tenant_table('plugin_version');
-- A version number never gets other bytes. What was refused has never run and does not hold its number.
create unique index plugin_version_number on plugin_version (tenant, plugin, version) where state <> 'REFUSED';
-- One version at most is the plugin's present one, also while it is stopped.
create unique index plugin_version_present on plugin_version (tenant, plugin)
    where state in ('ACTIVE', 'DISABLED', 'QUARANTINED');

-- What happened to a plugin, for the console's history; the audit trail has the same, sealed.
create table plugin_event
(
    tenant  integer     not null default current_tenant(),
    id      uuid        not null default uuidv7(),
    plugin  text        not null,
    version text        not null,
    event   text        not null check (event in ('UPLOADED', 'REFUSED', 'ACTIVATED', 'ROLLED_BACK', 'DISABLED',
                                                  'QUARANTINED', 'REMOVED', 'SHIPPED')),
    reason  text,
    by_name text        not null,
    at      timestamptz not null,
    primary key (tenant, id)
);
create index on plugin_event (tenant, plugin, at);
call secure_tenant_table('plugin_event');
