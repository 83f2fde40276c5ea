-- The public copy of list entries. It follows list_entry by itself, so that no code path can forget to take one down; a
-- natural person can never stand here, because the name and the code are missing there.
create table public_list_entry
(
    tenant         integer not null,
    id             uuid    not null,
    list           text    not null,
    list_label     text    not null,
    polarity       text    not null,
    subject_code   text    not null check (length(subject_code) = 18),
    subject_name   text    not null check (subject_name <> ''),
    reason         text    not null,
    basis          text    not null,
    authority_name text    not null,
    document_no    text    not null,
    listed_on      date    not null,
    ends_on        date    not null,
    name_key       text    not null generated always as (search_key(subject_name)) stored,
    primary key (tenant, id)
);
create index public_list_entry_by_day on public_list_entry (tenant, list, listed_on desc, id desc);
create index public_list_entry_of_subject on public_list_entry (tenant, subject_code);
grant select on public_list_entry to xinheng_portal;
grant select, insert, update, delete on public_list_entry to xinheng_app, xinheng_job;

create function follow_list_entry() returns trigger
    language plpgsql as
$$
begin
    if new.publish and new.state = 'ACTIVE' then
        insert into public_list_entry (tenant, id, list, list_label, polarity, subject_code, subject_name, reason, basis,
                                       authority_name, document_no, listed_on, ends_on)
        values (new.tenant, new.id, new.list, new.list_label, new.polarity, new.subject_code, new.subject_name, new.reason,
                new.basis, new.authority_name, new.document_no, new.listed_on, new.ends_on)
        on conflict (tenant, id) do update
            set subject_name = excluded.subject_name, reason = excluded.reason, ends_on = excluded.ends_on;
    else
        delete from public_list_entry where tenant = new.tenant and id = new.id;
    end if;
    insert into public_stamp as t (tenant) values (new.tenant)
    on conflict (tenant) do update set version = t.version + 1;
    return null;
end
$$;
create trigger list_entry_is_public after insert or update on list_entry
    for each row execute function follow_list_entry();
