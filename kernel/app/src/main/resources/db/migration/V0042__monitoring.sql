-- Held records are few and looked for often: by the tasks of a bureau and by the console's list.
create index record_held on record (tenant, source_bureau, due_on) where state = 'HELD';
