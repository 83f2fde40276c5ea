-- Who stands on which list, why, by which document, until when. An entry comes from a case (proposal, notice, statement,
-- decision by a second person) or from the list of a court or of the nation; it ends by itself with its term.
create table list_import
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null default uuidv7(),
    list        text        not null,
    file_name   text        not null,
    digest      bytea       not null, -- SM3 of the file
    rows        integer     not null,
    added       integer     not null,
    removed     integer     not null,
    unchanged   integer     not null,
    refused     integer     not null,
    issues      jsonb       not null, -- [{line, name, reasons: […]}]
    imported_by text        not null,
    imported_by_name text   not null,
    imported_at timestamptz not null,
    primary key (tenant, id)
);
call secure_tenant_table('list_import');
revoke update, delete on list_import from xinheng_app;

create table list_entry
(
    tenant             integer     not null default current_tenant(),
    id                 uuid        not null default uuidv7(),
    list               text        not null,
    list_label         text        not null,
    polarity           text        not null check (polarity in ('HONOUR', 'WATCH', 'MISCONDUCT')),
    subject            uuid references subject (id),
    private_subject    uuid,
    subject_kind       text        not null check (subject_kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON')),
    subject_code       text,
    subject_name       text,                          -- null for natural persons, whose name is sealed
    reason             text        not null check (reason <> ''),
    basis              text        not null check (basis <> ''),
    authority_name     text        not null check (authority_name <> ''),
    document_no        text        not null check (document_no <> ''), -- of the decision to list
    record             uuid,                          -- the effective record it rests on; null when imported
    case_file          uuid,
    bureau             uuid,                          -- that decided; null: the platform, or another authority
    import             uuid,
    line               integer,
    listed_on          date        not null,
    ends_on            date        not null,          -- the first day it no longer counts
    repairable_from    date,                          -- null: no removal by repair
    publish            boolean     not null,
    state              text        not null check (state in ('ACTIVE', 'REMOVED')),
    removed_on         date,                          -- the first day it no longer counts, when it ended otherwise
    removed_because    text check (removed_because in ('TERM', 'REPAIR', 'CONDITION', 'WITHDRAWN', 'SOURCE')),
    removal_note       text,
    removal_document_no text,
    recorded_at        timestamptz not null,
    version            integer     not null default 1,
    primary key (tenant, id),
    foreign key (tenant, private_subject) references private_subject (tenant, id),
    foreign key (tenant, record) references record (tenant, id),
    foreign key (tenant, case_file) references case_file (tenant, id),
    foreign key (tenant, import) references list_import (tenant, id) deferrable initially deferred, -- counted at the end
    foreign key (tenant, bureau) references bureau (tenant, id),
    check (num_nonnulls(subject, private_subject) = 1),
    check (ends_on > listed_on),                      -- nobody stays for ever
    check ((record is null) = (case_file is null)),
    check (num_nonnulls(case_file, import) = 1),      -- a decision of this place, or a list of another authority
    check (subject_kind <> 'NATURAL_PERSON' or (subject_name is null and subject_code is null and not publish)),
    check ((state = 'REMOVED') = (removed_on is not null and removed_because is not null))
);
create unique index list_entry_once on list_entry (tenant, list, coalesce(subject, private_subject)) where state = 'ACTIVE';
create index list_entry_of_subject on list_entry (tenant, subject);
create index list_entry_of_record on list_entry (tenant, record) where record is not null;
create index list_entry_by_day on list_entry (tenant, list, listed_on desc, id desc);
create index list_entry_ending on list_entry (ends_on) where state = 'ACTIVE';
call secure_tenant_table('list_entry');
revoke delete on list_entry from xinheng_app;
