-- An auditor asks for what one person did. Days are found by the identifiers, which begin with their moment.
create index audit_line_of_person on audit_line (tenant, person, id desc);
