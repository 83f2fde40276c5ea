-- Contracts under supervision: who performs what for whom by when, and how it was performed. Nodes, steps and papers are
-- those of the case with the same id.
create table contract
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null,               -- of the case
    contract_no     text        not null check (contract_no <> ''),
    name            text        not null check (name <> ''),
    type            text        not null check (type in ('ADMINISTRATIVE', 'MARKET')),
    purchaser_code  text        not null check (length(purchaser_code) = 18),
    purchaser_name  text        not null check (purchaser_name <> ''),
    subject         uuid        not null references subject (id),   -- the supplier
    subject_code    text        not null check (length(subject_code) = 18),
    subject_name    text        not null check (subject_name <> ''),
    bureau          uuid        not null,               -- supervises
    signed_on       date        not null,
    ends_on         date        not null,
    begun_on        date        not null,
    nodes           integer     not null check (nodes > 0),
    nodes_open      integer     not null check (nodes_open between 0 and nodes),
    next_on         date,                               -- of the first open node
    warn_on         date,
    state           text        not null check (state in ('SUBMITTED', 'RUNNING', 'DUE', 'JUDGED', 'FULFILLED', 'BROKEN', 'CLEARED', 'REFUSED', 'WITHDRAWN')),
    fulfilment      text check (fulfilment in ('WHOLLY', 'PARTLY', 'NOT')),
    determined_on   date,
    record          uuid,
    version         integer     not null default 1,
    primary key (tenant, id),
    foreign key (tenant, id) references case_file (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, record) references record (tenant, id),
    check (ends_on >= signed_on),
    check ((fulfilment is null) = (determined_on is null)),
    check (state not in ('FULFILLED', 'BROKEN', 'CLEARED') or (fulfilment is not null and record is not null))
);
create unique index contract_once on contract (tenant, contract_no, purchaser_code, subject_code) where state not in ('REFUSED', 'WITHDRAWN');
create index contract_by_day on contract (tenant, begun_on desc, id desc);
create index contract_of_subject on contract (tenant, subject_code);
create index contract_of_record on contract (tenant, record) where record is not null;
create index contract_to_warn on contract (warn_on) where state = 'RUNNING';
call secure_tenant_table('contract');
revoke delete on contract from xinheng_app;
