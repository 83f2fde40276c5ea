-- Reclassification of catalogue items. An adjustment counts for records made from its first day on; what it changed about
-- records that were there stands in reclassified_record to the letter, so that it can be undone.
create table item_adjustment
(
    tenant     integer     not null default current_tenant(),
    id         uuid        not null,
    item       text        not null,
    disclosure text check (disclosure = 'SHARED'),
    class      text check (class in ('MINOR', 'GENERAL', 'SERIOUS')),
    no_lists   boolean     not null,
    from_date  date        not null,
    until_date date check (until_date >= from_date),
    made_at    timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, id) references case_file (tenant, id),
    check (disclosure is not null or class is not null or no_lists)
);
call secure_tenant_table('item_adjustment');
create unique index item_adjustment_one_open on item_adjustment (tenant, item) where until_date is null;

create table reclassified_record
(
    tenant        integer not null default current_tenant(),
    adjustment    uuid    not null,
    record        uuid    not null,
    version       integer not null,
    disclosure    text    not null,
    class         text,
    publish       boolean not null,
    restored      boolean not null default false,
    primary key (tenant, adjustment, record),
    foreign key (tenant, adjustment) references item_adjustment (tenant, id),
    foreign key (tenant, record) references record (tenant, id)
);
call secure_tenant_table('reclassified_record');
create index reclassified_record_to_restore on reclassified_record (tenant, adjustment, record) where not restored;
