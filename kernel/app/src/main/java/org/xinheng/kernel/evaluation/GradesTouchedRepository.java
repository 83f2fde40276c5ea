package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.kernel.reclassification.Impact;
import org.xinheng.kernel.tenancy.Unit;

/** Published grades of subjects that have records of an item, by standard. */
@ApplicationScoped
class GradesTouchedRepository {

    List<Impact.Sample> countByStandard(Unit unit, String item) {
        return unit.handle()
                .createQuery("""
                        with newest as (
                          select distinct on (standard) id, standard from grade_run
                          where tenant = :tenant and state = 'PUBLISHED' order by standard, decided_at desc)
                        select n.standard, count(*) as grades
                        from newest n join grade g on g.tenant = :tenant and g.run = n.id
                        where exists(select from record r where r.tenant = :tenant and r.subject = g.subject and r.item = :item)
                        group by n.standard order by n.standard
                        """)
                .bind("tenant", unit.tenant())
                .bind("item", item)
                .map((row, context) -> new Impact.Sample(row.getString("standard"), row.getString("grades")))
                .list();
    }
}
