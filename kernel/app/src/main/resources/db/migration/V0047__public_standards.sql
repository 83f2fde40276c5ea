-- How each standard of a tenant grades, as the public reads it: made from the definition and the tenant's own parameters.
-- A standard that was switched off stays, so that the public is told instead of meeting a missing page.
create table public_standard
(
    tenant         integer not null,
    standard       text    not null,
    place          integer not null,
    state          text    not null check (state in ('IN_USE', 'NOT_IN_FORCE', 'SWITCHED_OFF')),
    since          date    not null, -- the first day of this state
    plugin         text    not null, -- or 'kernel'
    plugin_label   text    not null,
    plugin_version text    not null,
    sector         text    not null,
    label          text    not null,
    label_en       text    not null,
    shown          text    not null check (shown in ('NONE', 'BEST', 'ALL')),
    of_persons     boolean not null,
    method         jsonb   not null, -- org.xinheng.definitions.method.Method
    primary key (tenant, standard),
    check (shown = 'NONE' or not of_persons)
);
create index on public_standard (plugin);
grant select on public_standard to xinheng_portal;
grant select, insert, update, delete on public_standard to xinheng_app, xinheng_job;
