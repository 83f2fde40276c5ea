-- Check before you act: every look-up is a line of a chain per tenant, with its purpose and its answer. A line holds the
-- hash of the one before, so that none can be altered, taken out or put in unseen. Natural persons stand here by number of
-- their sealed entry only.
create table check_chain
(
    tenant integer not null default current_tenant(),
    last   bigint  not null default 0,
    hash   bytea   not null,
    primary key (tenant)
);
call secure_tenant_table('check_chain');

create table check_receipt
(
    tenant          integer     not null default current_tenant(),
    number          bigint      not null, -- 1, 2, 3 … without a hole
    id              uuid        not null default uuidv7(),
    subject         uuid references subject (id),
    private_subject uuid,
    subject_code    text,
    subject_name    text,
    matter          text,
    purpose         text        not null check (purpose <> ''),
    outcome         text        not null,
    answer          jsonb       not null, -- the verdict as it was given
    checked_on      date        not null,
    checked_at      timestamptz not null,
    checked_by      text        not null,
    checked_by_name text        not null,
    bureau          uuid,
    content         text        not null, -- what is hashed and signed
    previous        bytea       not null,
    hash            bytea       not null, -- SM3 of previous and content
    signature       bytea       not null, -- SM2 with SM3 of content
    primary key (tenant, number),
    unique (tenant, id),
    foreign key (tenant, private_subject) references private_subject (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
create index check_receipt_of_subject on check_receipt (tenant, subject, number desc) where subject is not null;
call secure_tenant_table('check_receipt');
revoke update, delete on check_receipt from xinheng_app;
revoke delete on check_chain from xinheng_app;
