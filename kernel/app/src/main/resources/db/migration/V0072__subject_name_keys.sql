-- By what an organisation is found when its name was written with an error, in traditional characters, in pinyin or without place
-- and legal form: a set of hashed keys per subject, made by the kernel. What is new or was renamed waits in a queue.
create table subject_name_key
(
    subject uuid     not null references subject (id) on delete cascade,
    keys    bigint[] not null,
    primary key (subject)
);
create index subject_name_key_any on subject_name_key using gin (keys);
grant select on subject_name_key to xinheng_app;
grant select, insert, update, delete on subject_name_key to xinheng_job;

create table subject_name_queue
(
    subject uuid not null,
    primary key (subject)
);
grant select, insert, update, delete on subject_name_queue to xinheng_job;

-- By statement, not by row: an intake of a million subjects pays one insert per merged chunk.
create function queue_new_names() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    insert into subject_name_queue select id from changed on conflict do nothing;
    return null;
end
$$;
create function queue_changed_names() returns trigger
    language plpgsql security definer set search_path = public as
$$
begin
    insert into subject_name_queue
    select n.id from changed n join former o on o.id = n.id
    where n.name is distinct from o.name or n.former_names is distinct from o.former_names
    on conflict do nothing;
    return null;
end
$$;
create trigger subject_is_named after insert on subject
    referencing new table as changed for each statement execute function queue_new_names();
create trigger subject_is_renamed after update on subject
    referencing old table as former new table as changed for each statement execute function queue_changed_names();

insert into subject_name_queue select id from subject;
