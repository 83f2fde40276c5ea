-- The bulletin of a month as it was issued: what it says never changes; said again, there is a further edition.
create table monitoring_bulletin
(
    tenant       integer     not null default current_tenant(),
    id           uuid        not null default uuidv7(),
    month        date        not null check (extract(day from month) = 1),
    edition      integer     not null check (edition > 0),
    number       text        not null,
    content      jsonb       not null,
    pdf          bytea,                -- printed when it is first wanted
    made_by      text        not null,
    made_by_name text        not null,
    made_at      timestamptz not null,
    primary key (tenant, id),
    unique (tenant, month, edition),
    unique (tenant, number)
);
call secure_tenant_table('monitoring_bulletin');
revoke update, delete on monitoring_bulletin from xinheng_app;
grant update (pdf) on monitoring_bulletin to xinheng_app;
