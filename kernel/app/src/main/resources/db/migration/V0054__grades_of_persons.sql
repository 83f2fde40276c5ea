-- Natural persons may be graded, for incentives only, and only when of full age (L15). Of the birth date nothing but the
-- year of coming of age stands here; the exact day is read from the seal, and only for the people who come of age in the
-- year that is asked about. 9999: the document does not tell a birth date, so they never count as of age. Null: not read yet.
alter table private_subject
    add column of_age_in smallint check (of_age_in between 1868 and 9999);

create index record_of_private_subject on record (tenant, private_subject) where private_subject is not null;

-- A run goes through the registry, through the tenant's persons, or through both one after the other.
alter table grade_run
    add column persons    boolean not null default false,      -- whether natural persons are among its subjects
    add column population text    not null default 'REGISTRY'  -- whose ids handed_out counts now
        check (population in ('REGISTRY', 'PERSONS'));
alter table grade_chunk
    add column population text not null default 'REGISTRY' check (population in ('REGISTRY', 'PERSONS'));
