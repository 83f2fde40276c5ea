-- A statute may order a measure itself: the task then follows from the decision on record, without a list between.
alter table measure_task
    alter column entry drop not null,
    alter column list drop not null,
    add column record  uuid,
    add column statute text,
    add foreign key (tenant, record) references record (tenant, id),
    add check (num_nonnulls(entry, record) = 1),
    add check ((entry is null) = (list is null)),
    add check ((record is null) = (statute is null));
create unique index measure_task_once_by_statute on measure_task (tenant, record, measure, body)
    where ended_on is null and record is not null;
create index measure_task_of_record on measure_task (tenant, record) where record is not null;

-- Decisions from before this day may hold somebody too: everybody looks again at everything, once.
truncate measure_sweep;
