-- Institutions a firm may authorise: banks, guarantors, insurers. Their machine clients log in as those of bureaus do, and a
-- client belongs to a bureau or to an institution, never to both: what it may do follows from whose it is.
create table institution
(
    tenant            integer     not null default current_tenant(),
    id                uuid        not null default uuidv7(),
    code              text        not null,
    name              text        not null check (name <> ''),
    kind              text        not null check (kind in ('BANK', 'GUARANTEE', 'INSURER', 'LEASING', 'FACTORING', 'MICROLOAN',
                                                           'CREDIT_BUREAU', 'OTHER')),
    suspended_because text,
    opened_at         timestamptz not null,
    opened_by         text        not null,
    changed_at        timestamptz,
    changed_by        text,
    primary key (tenant, id),
    unique (tenant, code)
);
call secure_tenant_table('institution');
revoke delete on institution from xinheng_app;

alter table machine_client alter column bureau drop not null;
alter table machine_client add column institution uuid;
alter table machine_client add foreign key (tenant, institution) references institution (tenant, id);
alter table machine_client add constraint machine_client_holder check (num_nonnulls(bureau, institution) = 1);
create index machine_client_of_account on machine_client (tenant, account) where state = 'ACTIVE';

alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('OPERATOR', 'CITY_ADMINISTRATOR', 'BUREAU_LEAD', 'BUREAU_CLERK', 'AUDITOR', 'FIRM', 'INSTITUTION'));
-- No person stands for an institution, and its client is nothing besides.
alter table membership add constraint membership_institution check (role <> 'INSTITUTION' or (machine and bureau is null));
