-- The core of a name leaves out what stands in brackets at its end; every name is keyed anew.
insert into subject_name_queue select id from subject on conflict do nothing;
