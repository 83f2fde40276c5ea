package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinheng.kernel.tenancy.Unit;

/** Changes the registry as people decided, and remembers the decision for what is reported later. */
@ApplicationScoped
class RegistryRepository {

    /** Puts a code on the registry under a name, unless it is there; its name in the registry. */
    String ensure(Unit unit, String code, String name, String likeCode) {
        unit.handle()
                .createUpdate("""
                        insert into subject (code, name, kind, core_name)
                        values (:code, :name, coalesce((select kind from subject where code = :like), 'ORGANISATION'), :core)
                        on conflict (code) do nothing
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("like", likeCode)
                .bind("core", SubjectNames.core(name))
                .execute();
        return unit.handle()
                .createQuery("select name from subject where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .one();
    }

    /** Gives a code another name; the one it had becomes a former name. */
    void rename(Unit unit, String code, String name) {
        unit.handle()
                .createUpdate("""
                        update subject set former_names = array_append(array_remove(former_names, :name), name),
                            name = :name, core_name = :core, updated_at = now()
                        where code = :code and name <> :name
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("core", SubjectNames.core(name))
                .execute();
    }

    /** Notes a name that the subject has or had elsewhere. */
    void addFormerName(Unit unit, String code, String name) {
        unit.handle().createUpdate("""
                        update subject set former_names = array_append(former_names, :name), updated_at = now()
                        where code = :code and name <> :name and not :name = any (former_names)
                        """).bind("code", code).bind("name", name).execute();
    }

    /** From now on the code means the other one in this tenant; with an empty name, whatever the name. */
    void correct(Unit unit, String code, String name, String newCode) {
        // What pointed here points on; and a decision that is taken back leaves no circle.
        unit.handle()
                .createUpdate("delete from code_correction where code = :newCode and new_code = :code")
                .bind("code", code)
                .bind("newCode", newCode)
                .execute();
        unit.handle()
                .createUpdate("""
                        update code_correction set new_code = :newCode
                        where new_code = :code and code <> :newCode and :name = ''
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("newCode", newCode)
                .execute();
        unit.handle()
                .createUpdate("""
                        insert into code_correction (code, name, new_code) values (:code, :name, :newCode)
                        on conflict (tenant, code, name) do update set new_code = excluded.new_code, made_at = now()
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("newCode", newCode)
                .execute();
    }
}
