-- Reports for many at once: the file's lines, issued and printed part by part; where it stopped it goes on.
create table report_batch
(
    tenant        integer     not null default current_tenant(),
    id            uuid        not null default uuidv7(),
    file_name     text        not null,
    digest        bytea       not null, -- SM3 of the file
    request       jsonb       not null, -- what is wanted about each, as it was asked
    form_label    text        not null,
    purpose_label text        not null,
    rows          integer     not null check (rows > 0),
    asked_by      text        not null,
    asked_by_name text        not null,
    bureau        uuid,
    asked_at      timestamptz not null,
    finished_at   timestamptz,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
create index report_batch_newest on report_batch (tenant, asked_at desc, id desc);
call secure_tenant_table('report_batch');
revoke delete on report_batch from xinheng_app;

create table report_batch_row
(
    tenant  integer not null default current_tenant(),
    batch   uuid    not null,
    line    integer not null,
    asked   text    not null, -- as written
    report  uuid,             -- when issued
    problem text,             -- why none was issued
    printed boolean not null default false,
    primary key (tenant, batch, line),
    foreign key (tenant, batch) references report_batch (tenant, id),
    foreign key (tenant, report) references report (tenant, id),
    check (report is null or problem is null),
    check (not printed or report is not null)
);
create index report_batch_row_waiting on report_batch_row (tenant, batch, line) where report is null and problem is null;
create index report_batch_row_unprinted on report_batch_row (tenant, batch, line) where report is not null and not printed;
call secure_tenant_table('report_batch_row');
revoke delete on report_batch_row from xinheng_app;
