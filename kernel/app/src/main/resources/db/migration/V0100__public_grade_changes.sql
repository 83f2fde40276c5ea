-- Public grades among the changes of open data. What the public sees is a row of the run its standard points to, while the standard
-- is in use; whatever moves one of the three tells it here. A grade keeps its id from run to run as long as it stays public.
alter table public_grade add column id uuid not null default uuidv7();
create index public_grade_by_id on public_grade (tenant, id);

alter table public_change drop constraint public_change_dataset_check;
alter table public_change add constraint public_change_dataset_check
    check (dataset in ('permits', 'penalties', 'acts', 'lists', 'commitments', 'grades'));

-- Rows of the run that is shown came, changed or went; rows that are copied for a run to come are nobody's business yet.
create function tell_public_grades() returns trigger
    language plpgsql as
$$
declare
    events public_event[];
begin
    if tg_op = 'INSERT' then
        select array_agg((a.tenant, 'grades', a.id, 'PUBLISHED')::public_event order by a.place, a.code) into events
        from after a
        join public_grading g on g.tenant = a.tenant and g.standard = a.standard and g.run = a.run
        join public_standard s on s.tenant = g.tenant and s.standard = g.standard and s.state = 'IN_USE';
    elsif tg_op = 'DELETE' then
        select array_agg((b.tenant, 'grades', b.id, 'TAKEN_DOWN')::public_event order by b.place, b.code) into events
        from before b
        join public_grading g on g.tenant = b.tenant and g.standard = b.standard and g.run = b.run
        join public_standard s on s.tenant = g.tenant and s.standard = g.standard and s.state = 'IN_USE';
    else
        select array_agg((a.tenant, 'grades', a.id, 'CHANGED')::public_event order by a.place, a.code) into events
        from after a
        join before b on b.tenant = a.tenant and b.run = a.run and b.code = a.code
        join public_grading g on g.tenant = a.tenant and g.standard = a.standard and g.run = a.run
        join public_standard s on s.tenant = g.tenant and s.standard = g.standard and s.state = 'IN_USE'
        where (a.name, a.grade) is distinct from (b.name, b.grade);
    end if;
    if events is not null then
        call tell_public_changes(events);
    end if;
    return null;
end
$$;
create trigger public_grade_told_came after insert on public_grade
    referencing new table as after for each statement execute function tell_public_grades();
create trigger public_grade_told_changed after update on public_grade
    referencing old table as before new table as after for each statement execute function tell_public_grades();
create trigger public_grade_told_left after delete on public_grade
    referencing old table as before for each statement execute function tell_public_grades();

-- What the public saw of a run before and sees of another one now; either may be null. Every grade of a new run is told, also one
-- that stayed the same: its day is another.
create procedure tell_public_runs(whose integer, was uuid, becomes uuid)
    language plpgsql as
$$
begin
    if not exists (select from public_grade where tenant = whose and run in (was, becomes)) then
        return;
    end if;
    -- As tell_public_changes, row by row: a run may have a grade for every enterprise of a city.
    insert into public_stamp (tenant) values (whose) on conflict (tenant) do nothing;
    perform 1 from public_stamp where tenant = whose for update;
    insert into public_change as c (tenant, dataset, id, event)
    select whose, 'grades', coalesce(a.id, b.id),
           case when b.id is null then 'PUBLISHED' when a.id is null then 'TAKEN_DOWN' else 'CHANGED' end
    from (select id, place, code from public_grade where tenant = whose and run = was) b
    full join (select id, place, code from public_grade where tenant = whose and run = becomes) a on a.id = b.id
    order by coalesce(a.place, b.place), coalesce(a.code, b.code)
    on conflict (tenant, dataset, id) do update
        set number = nextval('public_change_number'), event = excluded.event, at = now();
end
$$;

create function tell_public_grading() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from public_standard s where s.tenant = coalesce(new.tenant, old.tenant)
                   and s.standard = coalesce(new.standard, old.standard) and s.state = 'IN_USE')
       or (tg_op = 'UPDATE' and (new.run, new.edition, new.as_of, new.published_on)
           is not distinct from (old.run, old.edition, old.as_of, old.published_on)) then
        return null;
    end if;
    call tell_public_runs(coalesce(new.tenant, old.tenant), old.run, new.run);
    return null;
end
$$;
create trigger public_grading_told after insert or update or delete on public_grading
    for each row execute function tell_public_grading();

create function tell_public_standard() returns trigger
    language plpgsql as
$$
declare
    shown uuid := (select g.run from public_grading g where g.tenant = coalesce(new.tenant, old.tenant)
                   and g.standard = coalesce(new.standard, old.standard));
    was boolean := coalesce(old.state = 'IN_USE', false);
    becomes boolean := coalesce(new.state = 'IN_USE', false);
begin
    if was <> becomes or (was and new.label <> old.label) then
        call tell_public_runs(coalesce(new.tenant, old.tenant), case when was then shown end, case when becomes then shown end);
    end if;
    return null;
end
$$;
create trigger public_standard_told after insert or update or delete on public_standard
    for each row execute function tell_public_standard();

-- What is public already.
insert into public_change (tenant, dataset, id, event)
select p.tenant, 'grades', p.id, 'PUBLISHED'
from public_standard s
join public_grading g on g.tenant = s.tenant and g.standard = s.standard
join public_grade p on p.tenant = g.tenant and p.run = g.run and p.standard = g.standard
where s.state = 'IN_USE' order by p.tenant, p.standard, p.place, p.code;
