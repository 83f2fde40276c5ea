package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.tenancy.Unit;

/** Subjects that rows of an archive name: the registry knows them already, perhaps under another id, or learns of them. */
@ApplicationScoped
class ArrivingSubjectRepository {

    /** Where they wait. */
    static final String STAGING = "carried_subject";

    /** Columns of the waiting table, in the order of the archive. */
    static final String COLUMNS = "id uuid, code text, name text, kind text, former_names text[], core_name text,"
            + " first_seen_at timestamptz";

    /** The registry learns of those it does not know; in the order of codes, so that two who do it never lock each other. */
    void takeIn(Unit unit) {
        unit.handle().execute("""
                insert into subject (id, code, name, kind, former_names, core_name, first_seen_at)
                select id, code, name, kind, former_names, core_name, first_seen_at from carried_subject
                order by code on conflict (code) do nothing
                """);
    }

    /** How many wait. */
    long count(Unit unit) {
        return unit.handle()
                .createQuery("select count(*) from carried_subject")
                .mapTo(Long.class)
                .one();
    }

    /** Notes which are known here under another id; how many. */
    long map(Unit unit) {
        unit.handle().execute("""
                create temp table carried_subject_map (former uuid primary key, present uuid not null) on commit drop
                """);
        return unit.handle().execute("""
                insert into carried_subject_map
                select c.id, s.id from carried_subject c join subject s on s.code = c.code where s.id <> c.id
                """);
    }
}
