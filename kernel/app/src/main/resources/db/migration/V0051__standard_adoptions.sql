-- A tenant's own values for a standard's parameters are law: dated, with reason and document, proposed by one person and
-- approved by another. They count from their first day until the next ones do, for the edition they were made for.
create table standard_adoption
(
    tenant           integer     not null default current_tenant(),
    id               uuid        not null default uuidv7(),
    standard         text        not null,
    label            text        not null,
    edition          text        not null,
    plugin           text        not null,               -- or 'kernel'
    number           integer,                            -- the how-manieth of the standard, given when approved
    parameters       jsonb       not null,               -- the tenant's own values, in hundredths of a point
    changes          jsonb       not null,               -- [{id, label, was, is}] against what would count otherwise
    from_date        date        not null,
    reason           text        not null check (reason <> ''),
    basis            text        not null check (basis <> ''),
    document_no      text        not null check (document_no <> ''),
    state            text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by      text        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    decision         text,
    primary key (tenant, id),
    unique (tenant, standard, number),
    check (state not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by),
    check (state <> 'WITHDRAWN' or decided_by = proposed_by),
    check ((state = 'APPROVED') = (number is not null)),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index standard_adoption_open on standard_adoption (tenant, standard) where state = 'PROPOSED';
create index standard_adoption_counts on standard_adoption (tenant, standard, from_date desc, number desc)
    where state = 'APPROVED';
call secure_tenant_table('standard_adoption');

-- A district's values stand on its city's, so it may read what those above it have approved; nothing else of theirs.
create function tenants_above() returns integer[]
    language sql stable
    return (with recursive line as (select parent from public_tenant where tenant = current_tenant()
                                    union
                                    select t.parent from public_tenant t join line on t.tenant = line.parent)
            select coalesce(array_agg(parent) filter (where parent is not null), '{}') from line);
create policy of_those_above on standard_adoption for select
    using (state = 'APPROVED' and tenant = any (tenants_above()));

alter table grade_run add column parameters_number integer; -- the adoption the values come from; null if there was none
