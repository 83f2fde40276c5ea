-- Check before you act for many at once: the file's lines, answered part by part; one receipt of the chain for all of them.
create table check_batch
(
    tenant        integer     not null default current_tenant(),
    id            uuid        not null default uuidv7(),
    file_name     text        not null,
    digest        bytea       not null, -- SM3 of the file
    purpose       text        not null check (purpose <> ''),
    matter        text,
    rows          integer     not null check (rows > 0),
    done          integer     not null default 0,
    asked_by      text        not null,
    asked_by_name text        not null,
    bureau        uuid,
    asked_at      timestamptz not null,
    checked_on    date        not null, -- the day all lines are answered for
    finished_at   timestamptz,
    receipt       uuid,                 -- in the chain, when finished
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, receipt) references check_receipt (tenant, id),
    check ((finished_at is null) = (receipt is null))
);
create index check_batch_newest on check_batch (tenant, asked_at desc, id desc);
call secure_tenant_table('check_batch');
revoke delete on check_batch from xinheng_app;

create table check_batch_row
(
    tenant          integer not null default current_tenant(),
    batch           uuid    not null,
    line            integer not null,
    asked           text    not null, -- as written; of an identity number the first six and the last four signs only
    person          bytea,            -- blind index of an identity number
    outcome         text,             -- null: not answered yet
    found_by        text check (found_by in ('CODE', 'IDENTITY', 'NAME', 'FORMER_NAME')),
    subject_code    text,
    subject_name    text,
    answer          jsonb,
    primary key (tenant, batch, line),
    foreign key (tenant, batch) references check_batch (tenant, id),
    check (outcome is null or answer is not null)
);
create index check_batch_row_waiting on check_batch_row (tenant, batch, line) where outcome is null;
call secure_tenant_table('check_batch_row');
revoke delete on check_batch_row from xinheng_app;

-- Exact look-ups of a batch: by former names, and the places on lists of organisations and persons alike.
create index subject_by_former_name on subject using gin (former_names);
create index list_entry_of_anybody on list_entry (tenant, coalesce(subject, private_subject));
