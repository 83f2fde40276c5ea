-- Credit commitments: what a firm promised, the words it read and signed, how it was kept. The steps and papers are those of
-- the case with the same id; here is what is searched, shown and remembered when the case is closed.
create table commitment
(
    tenant          integer     not null default current_tenant(),
    id              uuid        not null,               -- of the case
    code            text        not null check (length(code) = 20), -- 承诺编码: division, day, serial number
    kind            text        not null,
    kind_label      text        not null,
    subject         uuid        not null references subject (id),
    subject_kind    text        not null check (subject_kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS')), -- never a person
    subject_code    text        not null check (length(subject_code) = 18),
    subject_name    text        not null check (subject_name <> ''),
    matter          text        not null check (matter <> ''),
    content         text        not null check (content <> ''),
    liability       text        not null check (liability <> ''),
    disclosure      text        not null check (disclosure in ('PUBLIC', 'SHARED')),
    basis           text        not null check (basis <> ''),
    bureau          uuid        not null,               -- accepts and supervises
    authority_code  text        not null,
    authority_name  text        not null,
    valid_until     date,                               -- the last day; null: until it is kept or broken
    begun_on        date        not null,
    repair          uuid,                               -- the granted repair it was signed for
    text            text check (text <> ''),
    hash            text check (length(hash) = 64),     -- SM3 of the text
    signer          text,
    signed_channel  text check (signed_channel in ('ONLINE', 'COUNTER', 'REPAIR')),
    signed_by       text,                               -- the person logged in
    signed_at       timestamptz,
    made_on         date,
    check_on        date,                               -- by when it is looked at whether it is kept
    warn_on         date,
    state           text        not null check (state in ('DRAFTED', 'SIGNED', 'RUNNING', 'DUE', 'JUDGED', 'FULFILLED', 'BROKEN', 'CLEARED', 'REFUSED', 'WITHDRAWN')),
    fulfilment      text check (fulfilment in ('WHOLLY', 'PARTLY', 'NOT')),
    determined_on   date,
    record          uuid,                               -- what became of it in the records
    version         integer     not null default 1,
    primary key (tenant, id),
    unique (tenant, code),
    foreign key (tenant, id) references case_file (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    foreign key (tenant, repair) references case_file (tenant, id),
    foreign key (tenant, record) references record (tenant, id),
    check (num_nonnulls(text, hash, signer, signed_channel, signed_by, signed_at, made_on) in (0, 7)),
    check (made_on is not null or state in ('DRAFTED', 'WITHDRAWN')),     -- nothing runs unsigned
    check (valid_until is null or valid_until >= begun_on),
    check ((fulfilment is null) = (determined_on is null)),
    check (state not in ('FULFILLED', 'BROKEN', 'CLEARED') or (fulfilment is not null and record is not null)),
    check ((state = 'FULFILLED') = (coalesce(fulfilment, '') = 'WHOLLY')),
    check (signed_channel is distinct from 'REPAIR' or repair is not null)
);
create unique index commitment_of_repair on commitment (tenant, repair) where repair is not null;
create index commitment_by_day on commitment (tenant, begun_on desc, id desc);
create index commitment_of_subject on commitment (tenant, subject_code);
create index commitment_of_record on commitment (tenant, record) where record is not null;
create index commitment_to_warn on commitment (warn_on) where state = 'RUNNING';
call secure_tenant_table('commitment');
revoke delete on commitment from xinheng_app;

-- The public copy follows by itself, so that no code path can forget to take one down. What was determined is shown only
-- while the record that says so is public: repaired, withdrawn or over, it is gone here at the same moment.
create table public_commitment
(
    tenant         integer not null,
    id             uuid    not null,
    code           text    not null,
    kind           text    not null,
    kind_label     text    not null,
    subject_code   text    not null check (length(subject_code) = 18),
    subject_name   text    not null check (subject_name <> ''),
    matter         text    not null,
    content        text    not null,
    liability      text    not null,
    authority_name text    not null,
    made_on        date    not null,
    valid_until    date,
    fulfilment     text check (fulfilment in ('WHOLLY', 'PARTLY', 'NOT')), -- null: running
    record         uuid,
    name_key       text    not null generated always as (search_key(subject_name)) stored,
    primary key (tenant, id),
    check ((fulfilment is null) = (record is null))
);
create index public_commitment_by_day on public_commitment (tenant, made_on desc, id desc);
create index public_commitment_of_subject on public_commitment (tenant, subject_code);
grant select on public_commitment to xinheng_portal;
grant select, insert, update, delete on public_commitment to xinheng_app, xinheng_job;

create function follow_commitment() returns trigger
    language plpgsql as
$$
begin
    if new.disclosure = 'PUBLIC' and new.state in ('RUNNING', 'DUE', 'JUDGED', 'FULFILLED', 'BROKEN') then
        insert into public_commitment (tenant, id, code, kind, kind_label, subject_code, subject_name, matter, content, liability,
                                       authority_name, made_on, valid_until, fulfilment, record)
        values (new.tenant, new.id, new.code, new.kind, new.kind_label, new.subject_code, new.subject_name, new.matter, new.content,
                new.liability, new.authority_name, new.made_on, new.valid_until,
                case when new.record is null then null else new.fulfilment end, new.record)
        on conflict (tenant, id) do update set fulfilment = excluded.fulfilment, record = excluded.record;
    else
        delete from public_commitment where tenant = new.tenant and id = new.id;
    end if;
    insert into public_stamp as t (tenant) values (new.tenant)
    on conflict (tenant) do update set version = t.version + 1;
    return null;
end
$$;
create trigger commitment_is_public after insert or update on commitment
    for each row execute function follow_commitment();
