-- Rows of a batch by the rule they broke, in order of lines: a rare rule in a batch of a million is one short walk.
create table intake_row_rule
(
    tenant integer not null default current_tenant(),
    batch  uuid    not null,
    rule   text    not null,
    line   integer not null,
    primary key (tenant, batch, rule, line),
    foreign key (tenant, batch) references intake_batch (tenant, id)
);
call secure_tenant_table('intake_row_rule');

alter table intake_row_issue no force row level security;
alter table intake_row_rule no force row level security;
insert into intake_row_rule (tenant, batch, rule, line)
select distinct tenant, batch, rule, line from intake_row_issue cross join lateral unnest(rules) as broken (rule);
alter table intake_row_issue force row level security;
alter table intake_row_rule force row level security;
