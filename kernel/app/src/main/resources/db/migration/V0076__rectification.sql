-- Special rectification (专项治理): programmes, the subjects in them, and the reminders (提示) and talks (约谈) with them. A ledger
-- of work done: nothing that restricts anybody reads these tables.
create table rectification_programme
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null default uuidv7(),
    title       text        not null check (title <> ''),
    scope       text        not null check (scope <> ''),   -- what conduct it is about
    basis       text        not null check (basis <> ''),   -- the document that orders it
    document_no text        not null default '',
    bureau      uuid,                                       -- leads it; null: the platform
    begins_on   date        not null,
    ends_on     date        not null,
    state       text        not null check (state in ('OPEN', 'CLOSED')),
    closed_on   date,
    summary     text,                                       -- what came of it
    opened_by   text        not null,
    opened_by_name text     not null,
    opened_at   timestamptz not null,
    version     integer     not null default 1,
    primary key (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id),
    check (ends_on >= begins_on),
    check ((state = 'CLOSED') = (closed_on is not null and summary is not null))
);
create unique index rectification_programme_once on rectification_programme (tenant, title) where state = 'OPEN';
call secure_tenant_table('rectification_programme');
revoke delete on rectification_programme from xinheng_app;

create table rectification_subject
(
    tenant       integer     not null default current_tenant(),
    id           uuid        not null default uuidv7(),
    programme    uuid        not null,
    subject      uuid        not null references subject (id),
    subject_code text        not null check (length(subject_code) = 18),
    subject_name text        not null check (subject_name <> ''),
    reason       text        not null check (reason <> ''),
    state        text        not null check (state in ('IN', 'REMINDED', 'TALKED', 'MENDED', 'UNMENDED', 'RELEASED')),
    due_on       date,                                      -- by when it is to be mended
    added_by     text        not null,
    added_by_name text       not null,
    added_at     timestamptz not null,
    version      integer     not null default 1,
    primary key (tenant, id),
    unique (tenant, programme, subject),
    foreign key (tenant, programme) references rectification_programme (tenant, id),
    check (state not in ('REMINDED', 'TALKED') or due_on is not null)
);
create index rectification_subject_by_state on rectification_subject (tenant, programme, state, id);
call secure_tenant_table('rectification_subject');
revoke delete on rectification_subject from xinheng_app;

-- What was done with a subject. Nobody can change it.
create table rectification_step
(
    tenant    integer     not null default current_tenant(),
    id        uuid        not null default uuidv7(),
    subject   uuid        not null,                         -- of the programme
    kind      text        not null check (kind in ('REMINDER', 'TALK', 'MENDED', 'UNMENDED', 'RELEASE')),
    held_on   date        not null,
    place     text        not null default '',
    attendees text        not null default '',
    minutes   text        not null check (minutes <> ''),
    result    text        not null default '',
    due_on    date,
    by        text        not null,
    by_name   text        not null,
    bureau    uuid,
    at        timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, subject) references rectification_subject (tenant, id),
    check (kind <> 'TALK' or (place <> '' and attendees <> '' and result <> ''))
);
create index rectification_step_of_subject on rectification_step (tenant, subject, at);
call secure_tenant_table('rectification_step');
revoke update, delete on rectification_step from xinheng_app;
