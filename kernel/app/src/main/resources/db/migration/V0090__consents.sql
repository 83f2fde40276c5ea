-- Authorised sharing. A consent is kept word for word as it was signed; nothing in it changes but that it is revoked, once.
-- Whether it has expired follows from the day.
create table consent
(
    tenant           integer     not null default current_tenant(),
    id               uuid        not null default uuidv7(),
    number           text        not null,
    subject          uuid        not null references subject (id),
    subject_code     text        not null,
    subject_name     text        not null,
    institution      uuid        not null,
    institution_code text        not null,
    institution_name text        not null,
    scopes           text[]      not null check (cardinality(scopes) > 0), -- ids of the law of consents
    purpose          text        not null,                                 -- id of the law of consents
    purpose_label    text        not null,
    note             text,                                                 -- the purpose in the firm's own words
    granted_on       date        not null,
    ends_on          date        not null,                                 -- the first day it does not count any more
    statement        text        not null,
    hash             bytea       not null,                                 -- SM3 of the statement
    signer           text        not null,
    signed_at        timestamptz not null,
    signed_by        text        not null,
    key              text,                                                 -- of the request, so that it is granted once
    revoked_at       timestamptz,
    revoked_by       text,
    revoked_because  text,
    primary key (tenant, id),
    unique (tenant, number),
    unique (tenant, subject_code, key),
    foreign key (tenant, institution) references institution (tenant, id),
    check (ends_on > granted_on),
    check ((revoked_at is null) = (revoked_by is null))
);
create index consent_of_subject on consent (tenant, subject_code, signed_at desc, id desc);
create index consent_of_institution on consent (tenant, institution, subject_code, signed_at desc);
call secure_tenant_table('consent');
revoke update, delete on consent from xinheng_app;
grant update (revoked_at, revoked_by, revoked_because) on consent to xinheng_app;

create table consent_chain
(
    tenant integer not null default current_tenant(),
    last   bigint  not null default 0,
    hash   bytea   not null,
    primary key (tenant)
);
call secure_tenant_table('consent_chain');
revoke delete on consent_chain from xinheng_app;

-- Every query, also those that were refused: a line of a chain, never changed. What was answered is not kept, its hash is.
create table consent_query
(
    tenant           integer     not null default current_tenant(),
    number           bigint      not null, -- 1, 2, 3 … without a hole
    id               uuid        not null default uuidv7(),
    consent          uuid,
    subject_code     text,                 -- who sees this line
    institution      uuid        not null,
    institution_name text        not null,
    client           text        not null, -- Keycloak subject of the machine client
    asked            text        not null, -- the number or code that was asked for
    purpose          text        not null,
    note             text        not null, -- what for, in the institution's own words
    outcome          text        not null, -- ANSWERED, or the code of the refusal
    scopes           text[]      not null,
    entries          integer     not null,
    answer_hash      bytea,                -- SM3 of the answer as it was sent
    asked_at         timestamptz not null,
    content          text        not null,
    previous         bytea       not null,
    hash             bytea       not null,
    signature        bytea       not null,
    primary key (tenant, number),
    unique (tenant, id),
    foreign key (tenant, consent) references consent (tenant, id),
    foreign key (tenant, institution) references institution (tenant, id),
    check ((outcome = 'ANSWERED') = (answer_hash is not null))
);
create index consent_query_of_subject on consent_query (tenant, subject_code, number desc) where subject_code is not null;
create index consent_query_of_consent on consent_query (tenant, consent, number desc) where consent is not null;
call secure_tenant_table('consent_query');
revoke update, delete on consent_query from xinheng_app;
