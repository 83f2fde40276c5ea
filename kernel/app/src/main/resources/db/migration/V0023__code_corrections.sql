-- What a person decided about a code holds for what is reported later, too: rows of this tenant under the code (and the
-- name, where one is given) belong to the new one. The rows themselves stay as reported.
create table code_correction
(
    tenant   integer     not null default current_tenant(),
    code     text        not null,
    name     text        not null default '', -- empty: whatever the name
    new_code text        not null,
    made_at  timestamptz not null default now(),
    primary key (tenant, code, name)
);
call secure_tenant_table('code_correction');
