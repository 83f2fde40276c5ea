-- One scan often proves several things: the decision, the payment and the rectification on three pages. The same file is kept
-- once for each thing it is to prove, and still only once when somebody presses twice.
alter table case_attachment drop constraint case_attachment_tenant_case_file_hash_key;
alter table case_attachment add unique (tenant, case_file, kind, hash);
