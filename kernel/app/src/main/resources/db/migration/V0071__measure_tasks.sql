-- What implementing bodies were asked to do because of an entry on a list, and what they answered. A task cannot exist without
-- its entry; one task per entry, measure and body is alive at a time, however often the entry's fact is heard.
create table measure_task
(
    tenant        integer not null default current_tenant(),
    case_file     uuid    not null,
    entry         uuid    not null,
    list          text    not null,
    list_label    text    not null,
    measure       text    not null,
    measure_label text    not null,
    kind          text    not null check (kind in ('REDUCES_RIGHTS', 'MANAGEMENT', 'OTHER_ORGANISATIONS', 'SHARED_PUBLICITY', 'INCENTIVE')),
    body          text    not null check (body <> ''), -- as the list of measures names it
    bureau        uuid,                                -- that stands for it; null: outside, the platform answers for it
    pushed_on     date    not null,
    answered_on   date,
    executed_on   date,
    amount        numeric(18, 2),                      -- yuan that the execution was about
    ended_on      date,                                -- the first day it no longer applies
    ended_because text,
    lifted_on     date,                                -- as the body's receipt says
    primary key (tenant, case_file),
    foreign key (tenant, case_file) references case_file (tenant, id),
    foreign key (tenant, entry) references list_entry (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check ((ended_on is null) = (ended_because is null)),
    check (lifted_on is null or ended_on is not null)
);
create unique index measure_task_once on measure_task (tenant, entry, measure, body) where ended_on is null;
create index measure_task_of_entry on measure_task (tenant, entry);
create index measure_task_newest on measure_task (tenant, pushed_on desc, case_file desc);
create index measure_task_of_bureau on measure_task (tenant, bureau, pushed_on desc, case_file desc);
call secure_tenant_table('measure_task');
revoke delete on measure_task from xinheng_app;

-- How far the law was followed: when an edition of the measures begins or ends, every entry is looked at again.
create table measure_sweep
(
    tenant        integer not null default current_tenant(),
    swept_through date    not null,
    primary key (tenant)
);
call secure_tenant_table('measure_sweep');
revoke delete on measure_sweep from xinheng_app;

create index case_file_about on case_file (tenant, kind, about) where about is not null;
