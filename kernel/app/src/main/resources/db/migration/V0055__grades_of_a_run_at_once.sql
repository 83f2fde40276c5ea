-- Every grade belongs to a run of its tenant. A foreign key promised that with a statement and a lock on the run's row for
-- every single grade: half of what storing a chunk cost, and while one worker held the lock no other could take the next
-- chunk of the run. Here the same promise is kept by one check per statement. It needs no lock, because a run that is there
-- once stays for good: what came to nothing is put aside with its reason, never deleted.
alter table grade drop constraint grade_tenant_run_fkey;

create function grades_have_their_run() returns trigger
    language plpgsql as
$$
begin
    if exists (select from (select distinct tenant, run from added) given
               where not exists (select from grade_run r where r.tenant = given.tenant and r.id = given.run)) then
        raise exception 'a grade belongs to a run of its tenant' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger grade_has_its_run after insert on grade
    referencing new table as added for each statement execute function grades_have_their_run();

create function stays_where_it_is() returns trigger
    language plpgsql as
$$
begin
    raise exception '% on %: runs and the grades in them stay what they are', tg_op, tg_table_name
        using errcode = 'foreign_key_violation';
end
$$;
create trigger grade_stays_in_its_run before update of tenant, run on grade
    for each row when (new.tenant is distinct from old.tenant or new.run is distinct from old.run)
    execute function stays_where_it_is();
create trigger grade_run_stays before update of tenant, id on grade_run
    for each row when (new.tenant is distinct from old.tenant or new.id is distinct from old.id)
    execute function stays_where_it_is();
create trigger grade_run_is_not_deleted before delete or truncate on grade_run
    for each statement execute function stays_where_it_is();
revoke delete on grade_run from xinheng_app, xinheng_job;
