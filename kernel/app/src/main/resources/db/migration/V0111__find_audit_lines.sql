-- An auditor asks for a day, or for what somebody did.
create index audit_line_at on audit_line (tenant, at);
create index audit_line_of_person on audit_line (tenant, person, id desc);
