-- A score about natural persons takes no effect before a named human looked at it (个人信息保护法第二十四条).
create table grade_run_review
(
    tenant      integer     not null default current_tenant(),
    run         uuid        not null,
    note        text        not null check (char_length(note) >= 10),
    by_person   text        not null check (by_person <> 'system'),
    by_name     text        not null,
    reviewed_at timestamptz not null,
    primary key (tenant, run, by_person),
    foreign key (tenant, run) references grade_run (tenant, id)
);
call secure_tenant_table('grade_run_review');
revoke update, delete on grade_run_review from xinheng_app;

create function persons_are_reviewed() returns trigger
    language plpgsql as
$$
begin
    if exists (select from grade where tenant = new.tenant and run = new.id and kind = 'NATURAL_PERSON')
       and not exists (select from grade_run_review
                       where tenant = new.tenant and run = new.id and by_person <> new.started_by) then
        raise exception 'a run about natural persons needs a human review before it is published';
    end if;
    return new;
end
$$;
create trigger grade_run_persons_are_reviewed before update of state on grade_run
    for each row when (new.state = 'PUBLISHED' and old.state <> 'PUBLISHED') execute function persons_are_reviewed();
