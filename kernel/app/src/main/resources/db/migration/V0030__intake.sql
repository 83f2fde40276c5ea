-- Intake: one batch per file or API call. A worker claims a batch by lease; each chunk commits with its resume point.

create table intake_batch
(
    tenant         integer     not null default current_tenant(),
    id             uuid        not null default uuidv7(),
    source         text        not null check (source in ('FILE', 'API')),
    item           text        not null,               -- 'auto' until the head was read
    item_version   integer,
    file_name      text        not null,
    size           bigint      not null,
    digest         bytea       not null,               -- SM3 of the file
    repeat_of      uuid,
    state          text        not null check (state in ('RECEIVED', 'READING', 'DONE', 'FAILED')),
    heads          jsonb       not null default '[]',  -- the clerk's own heads, for the error workbook
    notes          jsonb       not null default '[]',
    resume_line    integer     not null default 0,     -- last data row whose chunk is committed
    progress       real        not null default 0,
    totals         jsonb       not null default '{}',
    failure_code   text,
    failure_detail text,
    reported_on    date        not null,
    bureau         uuid,
    uploaded_by    text        not null,
    uploader_name  text        not null,
    uploaded_at    timestamptz not null default now(),
    finished_at    timestamptz,
    worker         uuid,
    lease_until    timestamptz not null default now(),
    attempts       integer     not null default 0,
    primary key (tenant, id)
);
create index on intake_batch (tenant, digest);
create index intake_batch_waiting on intake_batch (lease_until) where state in ('RECEIVED', 'READING');
call secure_tenant_table('intake_batch');

-- The file in parts of 1 MiB, removed when the batch is finished: nobody needs the clear text after that.
create table intake_file
(
    tenant integer not null default current_tenant(),
    batch  uuid    not null,
    part   integer not null,
    bytes  bytea   not null,
    primary key (tenant, batch, part),
    foreign key (tenant, batch) references intake_batch (tenant, id)
);
alter table intake_file alter column bytes set storage external; -- office workbooks are compressed already
call secure_tenant_table('intake_file');

-- Every row that was not simply accepted, with its reasons; cells only where somebody has to mend the row, and sealed.
create table intake_row_issue
(
    tenant       integer not null default current_tenant(),
    batch        uuid    not null,
    line         integer not null,
    verdict      text    not null check (verdict in ('ACCEPT', 'WARN', 'HOLD', 'DUPLICATE', 'UPDATE', 'REJECT')),
    rules        text[]  not null,
    reasons      text[]  not null,
    subject_name text, -- null for natural persons
    document_no  text,
    cells        bytea,
    primary key (tenant, batch, line),
    foreign key (tenant, batch) references intake_batch (tenant, id)
);
call secure_tenant_table('intake_row_issue');

-- Answers to API calls by idempotency key: the same call again gets the same answer.
create table intake_request
(
    tenant      integer     not null default current_tenant(),
    person      text        not null,
    key         text        not null check (length(key) between 1 and 200),
    body_hash   bytea       not null,
    answer      jsonb       not null,
    answered_at timestamptz not null default now(),
    primary key (tenant, person, key)
);
call secure_tenant_table('intake_request');
