-- While a proposal waits for another person's decision, the subject of a case sees the state before it: no inclination, no
-- reasons. What it sees is written with the state, so that no query can forget to hide the rest.
alter table case_file
    add column subject_state  text,                          -- null: the state itself
    add column subject_label  text,
    add column subject_body   jsonb,
    add column subject_due_on date,                          -- the deadline as it was before the proposal
    add column concealed      boolean not null default false, -- the subject was not told of the case yet
    add check (num_nonnulls(subject_state, subject_label, subject_body) in (0, 3));
alter table case_step
    add column internal boolean not null default false;      -- written by officers for each other

-- The rows there are belong to all tenants; the owner writes them once, with row security off for himself only.
alter table case_file no force row level security;
alter table case_step no force row level security;
update case_file
set subject_state = case kind when 'repair' then 'DECIDING' when 'objection' then 'CHECKING' else 'RUNNING' end,
    subject_label = case kind when 'repair' then '认定单位审核中' when 'objection' then '平台核查中' when 'contract' then '履约中' else '履行中' end,
    subject_body = body - 'proposal' - 'finding' - 'explanation'
where (kind, state) in (('repair', 'PROPOSED'), ('objection', 'ANSWERED'), ('commitment', 'JUDGED'), ('contract', 'JUDGED'));
update case_file set concealed = true where kind = 'listing' and state = 'PROPOSED';
update case_step s set internal = true
from case_file f
where f.tenant = s.tenant and f.id = s.case_file
  and ((f.kind = 'repair' and (s.step = 'propose' or (s.step = 'decide' and s.to_state = 'DECIDING')))
    or (f.kind = 'objection' and s.step = 'answer')
    or (f.kind in ('commitment', 'contract')
        and ((s.step = 'judge' and s.to_state = 'JUDGED') or (s.step = 'decide' and s.to_state = 'RUNNING'))));
alter table case_file force row level security;
alter table case_step force row level security;
