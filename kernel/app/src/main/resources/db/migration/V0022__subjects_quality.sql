-- Quality of codes and names: a queue of wrong and doubled codes with its ledger, and subjects that may be one.

-- The folded name without place, by which two codes of one firm are found. Filled by the kernel with the name.
alter table subject add column core_name text not null default '';
create index subject_by_core_name on subject (core_name) where core_name <> '';

create table code_issue
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null default uuidv7(),
    kind       text        not null check (kind in ('WRONG_CODE', 'DUPLICATE_CODE')),
    code       text        not null,
    name       text        not null,
    suggestion text        not null default '',
    batch      uuid,
    line       integer,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'RESOLVED')),
    version    integer     not null default 0,
    opened_at  timestamptz not null default now(),
    primary key (tenant, id),
    unique (tenant, kind, code, name)
);
create index on code_issue (tenant, state, id);
call secure_tenant_table('code_issue');
revoke delete on code_issue from xinheng_app;

-- 0 新赋码, 1 删除, 2 保持原码不变 (数据操作标识位 of the national return table)
create table code_issue_step
(
    tenant      integer     not null default current_tenant(),
    issue       uuid        not null,
    number      integer     not null,
    action      text        not null check (action in ('NEW_CODE', 'DELETE', 'KEEP')),
    code        text,
    note        text        not null default '',
    done_by     text        not null,
    done_at     timestamptz not null,
    primary key (tenant, issue, number),
    foreign key (tenant, issue) references code_issue (tenant, id)
);
call secure_tenant_table('code_issue_step');
revoke update, delete on code_issue_step from xinheng_app;

create table merge_candidate
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null default uuidv7(),
    kind        text        not null check (kind in ('SAME_NAME', 'SAME_CODE')),
    code        text        not null,
    name        text        not null,
    other_code  text        not null,
    other_name  text        not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'KEPT')),
    note        text        not null default '',
    decided_by  text,
    decided_at  timestamptz,
    found_at    timestamptz not null default now(),
    primary key (tenant, id),
    unique (tenant, kind, code, name, other_code, other_name)
);
create index on merge_candidate (tenant, state, id);
call secure_tenant_table('merge_candidate');
revoke delete on merge_candidate from xinheng_app;
