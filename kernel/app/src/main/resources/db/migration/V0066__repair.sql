-- Repair: a record that was mended is not shown, shared, used or counted; one under a court's plan is hidden for a while.
alter table record drop constraint record_state_check;
alter table record add constraint record_state_check
    check (state in ('EFFECTIVE', 'HELD', 'WITHDRAWN', 'EXPIRED', 'REPAIRED', 'SHIELDED'));
alter table record add constraint record_repaired_is_not_published check (state <> 'REPAIRED' or not publish);

-- What the determining bureau knows about the obligation behind a record.
create table repair_obligation
(
    tenant       integer     not null default current_tenant(),
    record       uuid        not null,
    state        text        not null check (state in ('FULFILLED', 'UNFULFILLED')),
    fulfilled_on date,
    note         text        not null,
    at_longest   text check (at_longest in ('KEEP', 'ASKED', 'STOP')), -- what was decided when the longest publicity had passed
    set_by       text        not null,
    set_by_name  text        not null,
    set_at       timestamptz not null,
    primary key (tenant, record),
    foreign key (tenant, record) references record (tenant, id),
    check ((state = 'FULFILLED') = (fulfilled_on is not null))
);
create index repair_obligation_open on repair_obligation (tenant, state, at_longest);
call secure_tenant_table('repair_obligation');
revoke delete on repair_obligation from xinheng_app;

-- Who may not apply: a record the law excludes, or a subject that handed in false material or broke its commitment.
create table repair_bar
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null default uuidv7(),
    kind            text        not null check (kind in ('NOT_REPAIRABLE', 'BAN')),
    record          uuid,
    subject_code    text,
    private_subject uuid,
    reason          text        not null,
    act             text        not null default '', -- the law, for NOT_REPAIRABLE
    article         text        not null default '',
    until           date,                            -- first day it may apply again
    case_file       uuid,
    set_by          text        not null,
    set_by_name     text        not null,
    set_at          timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, record) references record (tenant, id),
    foreign key (tenant, private_subject) references private_subject (tenant, id),
    foreign key (tenant, case_file) references case_file (tenant, id),
    check (kind <> 'NOT_REPAIRABLE' or (record is not null and act <> '')),
    check (kind <> 'BAN' or (until is not null and num_nonnulls(subject_code, private_subject) = 1))
);
create index repair_bar_of_record on repair_bar (tenant, record);
create index repair_bar_of_subject on repair_bar (tenant, subject_code, until);
create index repair_bar_of_person on repair_bar (tenant, private_subject, until);
call secure_tenant_table('repair_bar');
revoke update, delete on repair_bar from xinheng_app;

-- The commitment as it was signed, word by word.
create table repair_commitment
(
    tenant    integer     not null default current_tenant(),
    case_file uuid        not null,
    body      text        not null,
    hash      bytea       not null, -- SM3 of the body
    signer    text        not null,
    signed_by text        not null,
    signed_at timestamptz not null,
    primary key (tenant, case_file, hash),
    foreign key (tenant, case_file) references case_file (tenant, id)
);
call secure_tenant_table('repair_commitment');
revoke update, delete on repair_commitment from xinheng_app;

-- Who has to follow a granted repair, and who has.
create table repair_receipt
(
    tenant          integer     not null default current_tenant(),
    case_file       uuid        not null,
    consumer        text        not null,
    label           text        not null,
    due_on          date        not null,
    attempts        integer     not null default 0,
    trouble         text        not null default '',
    detail          text        not null default '',
    acknowledged_at timestamptz,
    primary key (tenant, case_file, consumer),
    foreign key (tenant, case_file) references case_file (tenant, id)
);
create index repair_receipt_waiting on repair_receipt (tenant, due_on) where acknowledged_at is null;
call secure_tenant_table('repair_receipt');
revoke delete on repair_receipt from xinheng_app;

-- Records hidden for a while because a court has approved a plan of reorganisation or settlement.
create table repair_shield
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    record     uuid        not null,
    ground     text        not null check (ground in ('REORGANISATION', 'SETTLEMENT')),
    court      text        not null,
    ruling_no  text        not null,
    ruled_on   date        not null,
    started_by text        not null,
    started_at timestamptz not null,
    outcome    text check (outcome in ('COMPLETED', 'FAILED')),
    ended_by   text,
    ended_at   timestamptz,
    note       text        not null default '',
    primary key (tenant, id),
    foreign key (tenant, record) references record (tenant, id),
    check ((outcome is null) = (ended_at is null))
);
create unique index repair_shield_once on repair_shield (tenant, record) where ended_at is null;
call secure_tenant_table('repair_shield');
revoke delete on repair_shield from xinheng_app;
