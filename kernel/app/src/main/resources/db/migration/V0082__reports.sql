-- Credit reports: what was said is kept word for word as it was issued, in one text every form is made from. Numbers have no
-- holes per tenant and year. Nothing here is changed but that a report is revoked, once.
create table report_number
(
    tenant integer not null default current_tenant(),
    year   integer not null,
    last   integer not null,
    primary key (tenant, year)
);
call secure_tenant_table('report_number');
revoke delete on report_number from xinheng_app;

create table report
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    number          text        not null,
    form            text        not null,
    form_label      text        not null,
    scope           text        not null check (scope in ('PUBLIC', 'OWN', 'PURPOSE')),
    subject         uuid        not null references subject (id),
    subject_code    text        not null,
    subject_name    text        not null,
    purpose         text        not null, -- id of the law of reports
    purpose_label   text        not null,
    note            text,                 -- the purpose in the asker's own words
    recipient       text,
    period_from     date,
    period_until    date,
    entries         integer     not null,
    content         text        not null, -- JSON; every form says this and nothing else
    hash            bytea       not null, -- SM3 of content
    check_code      text        not null, -- 100 random bits, printed on the report
    issued_at       timestamptz not null,
    issued_by       text        not null,
    issued_by_name  text        not null,
    bureau          uuid,
    firm            boolean     not null, -- issued by the subject itself
    revoked_at      timestamptz,
    revoked_because text,
    revoked_by      text,
    primary key (tenant, id),
    unique (tenant, number),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check ((revoked_at is null) = (revoked_because is null)),
    check ((scope = 'OWN') = firm)
);
create index report_newest on report (tenant, issued_at desc, id desc);
create index report_of_bureau on report (tenant, bureau, issued_at desc, id desc) where bureau is not null;
create index report_of_subject on report (tenant, subject, issued_at desc, id desc);
call secure_tenant_table('report');
revoke delete on report from xinheng_app;

-- What a report rests on: records, and entries on lists. When one of them falls, so does the report.
create table report_basis
(
    tenant integer not null default current_tenant(),
    report uuid    not null,
    about  uuid    not null,
    primary key (tenant, report, about),
    foreign key (tenant, report) references report (tenant, id)
);
create index report_basis_about on report_basis (tenant, about);
call secure_tenant_table('report_basis');
revoke update, delete on report_basis from xinheng_app;

-- A report in one form, made when it is first wanted and never again.
create table report_file
(
    tenant  integer     not null default current_tenant(),
    report  uuid        not null,
    form    text        not null check (form in ('PDF', 'HTML', 'JSON')),
    content bytea       not null,
    hash    bytea       not null, -- SM3 of the whole file
    made_at timestamptz not null,
    primary key (tenant, report, form),
    foreign key (tenant, report) references report (tenant, id)
);
create index report_file_hash on report_file (tenant, hash);
call secure_tenant_table('report_file');
revoke update, delete on report_file from xinheng_app;

-- Who took which report away, when and in which form.
create table report_download
(
    tenant  integer     not null default current_tenant(),
    id      uuid        not null default uuidv7(),
    report  uuid        not null,
    form    text        not null check (form in ('PDF', 'HTML', 'JSON')),
    by      text        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, report) references report (tenant, id)
);
create index report_download_of_report on report_download (tenant, report, at desc, id desc);
call secure_tenant_table('report_download');
revoke update, delete on report_download from xinheng_app;
