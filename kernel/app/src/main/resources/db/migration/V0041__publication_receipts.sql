-- What publishing did, one line per run: the receipt that a record went up or came down.
create table publication_receipt
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    cause      text        not null check (cause in ('MERGED', 'CHANGED', 'PERIOD_BEGAN', 'PERIOD_ENDED')),
    batch      uuid,
    from_line  integer,
    to_line    integer,
    published  integer     not null,
    taken_down uuid[]      not null, -- the records that came down
    dated_on   date        not null,
    at         timestamptz not null,
    primary key (tenant, id)
);
create index on publication_receipt (tenant, dated_on);
call secure_tenant_table('publication_receipt');
revoke update, delete on publication_receipt from xinheng_app;
