-- Figures of a month are counted from what is there; what only a bureau knows, it states: how many permits and penalties it
-- decided. Said again, the newest counts; what was said before stays.
create table decision_statement
(
    tenant         integer     not null default current_tenant(),
    id             uuid        not null default uuidv7(),
    bureau         uuid        not null,
    month          date        not null check (extract(day from month) = 1), -- of the decisions, its first day
    act            text        not null check (act in ('PERMIT', 'PENALTY')),
    decisions      integer     not null check (decisions >= 0),
    note           text        not null default '',
    stated_by      text        not null,
    stated_by_name text        not null,
    stated_at      timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
create index decision_statement_of_month on decision_statement (tenant, month, bureau, act, stated_at desc, id desc);
call secure_tenant_table('decision_statement');
revoke update, delete on decision_statement from xinheng_app;

-- The index by decision carries what months are counted by, so that a year of a million records is read without the records.
drop index record_by_decision;
create index record_by_decision on record (tenant, decided_on desc, id desc) include (source_bureau, act, state, late, subject);
create index intake_batch_by_day on intake_batch (tenant, reported_on);
create index intake_row_broken on intake_row_rule (tenant, rule, batch, line);
create index case_file_closed on case_file (tenant, kind, closed_at) where closed_at is not null;
create index commitment_judged on commitment (tenant, determined_on) where determined_on is not null;
