-- Natural persons promise at a counter. What they promise is kept by the bureau: their name and number stand only in seals,
-- their commitments are never public, and what is determined about them is in no record.
alter table commitment
    alter column subject drop not null,
    alter column subject_code drop not null,
    alter column subject_name drop not null,
    add column private_subject uuid,
    add column sealed_text bytea,                       -- the words a natural person signed
    add column template uuid;                           -- of the bureau; null: the words of the kind

do $$
declare
    old text;
begin
    for old in
        select conname from pg_constraint
        where conrelid = 'commitment'::regclass and contype = 'c'
          and (pg_get_constraintdef(oid) like '%subject_kind%' or pg_get_constraintdef(oid) like '%disclosure%'
            or pg_get_constraintdef(oid) like '%num_nonnulls%'
            or (pg_get_constraintdef(oid) like '%CLEARED%' and pg_get_constraintdef(oid) like '%record%'))
    loop
        execute format('alter table commitment drop constraint %I', old);
    end loop;
end
$$;

alter table commitment
    add foreign key (tenant, private_subject) references private_subject (tenant, id),
    add check (subject_kind in ('ORGANISATION', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON')),
    add check ((subject_kind = 'NATURAL_PERSON') = (private_subject is not null)),
    add check (num_nonnulls(subject, subject_code, subject_name) = case when private_subject is null then 3 else 0 end),
    add check (disclosure in ('PUBLIC', 'SHARED', 'NONE')),
    add check ((private_subject is not null) = (disclosure = 'NONE')),
    add check (num_nonnulls(hash, signer, signed_channel, signed_by, signed_at, made_on) in (0, 6)),
    add check (num_nonnulls(text, sealed_text) = case when hash is null then 0 else 1 end),
    add check (private_subject is null or text is null),
    add check (state not in ('FULFILLED', 'BROKEN', 'CLEARED')
        or (fulfilment is not null and (record is not null) = (private_subject is null)));

-- Templates a bureau makes itself: proposed by one person, approved by another, used for new commitments from their day.
-- The words of a template never change; other words are another template.
create table commitment_template
(
    tenant      integer     not null default current_tenant(),
    id          uuid        not null,                   -- of the case
    bureau      uuid        not null,
    kind        text        not null,
    kind_label  text        not null,
    name        text        not null check (name <> ''),
    matters     text[]      not null check (cardinality(matters) between 1 and 50),
    text        text        not null check (text <> ''),
    hash        text        not null check (length(hash) = 64), -- SM3 of the text
    basis       text        not null check (basis <> ''),
    from_on     date        not null,
    until_on    date check (until_on > from_on),        -- the first day it is not used any more
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    version     integer     not null default 1,
    primary key (tenant, id),
    foreign key (tenant, id) references case_file (tenant, id),
    foreign key (tenant, bureau) references bureau (tenant, id)
);
create index commitment_template_in_force on commitment_template (tenant, bureau, kind, from_on desc) where state = 'APPROVED';
create index commitment_template_by_day on commitment_template (tenant, proposed_at desc, id desc);
call secure_tenant_table('commitment_template');
revoke update, delete on commitment_template from xinheng_app;
grant update (state, version) on commitment_template to xinheng_app;

alter table commitment
    add foreign key (tenant, template) references commitment_template (tenant, id);
