-- A published grade that was rechecked and found wrong is corrected in its run; what it said before is kept here.
create table grade_correction
(
    tenant      integer     not null default current_tenant(),
    run         uuid        not null,
    subject     uuid        not null,
    number      integer     not null, -- 1, 2, … per grade
    score       bigint      not null, -- before, in hundredths of a point
    grade       text        not null, -- before
    findings    json        not null, -- before
    case_number text        not null,
    reason      text        not null,
    by          text        not null,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (tenant, run, subject, number),
    foreign key (tenant, run, subject) references grade (tenant, run, subject)
);
call secure_tenant_table('grade_correction');
revoke update, delete on grade_correction from xinheng_app;
