package org.xinheng.kernel.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.xinheng.kernel.tenancy.TenantFigures;
import org.xinheng.kernel.tenancy.Unit;

/** What a tenant's overview says of its records: kept, published, and about how many published subjects. */
@ApplicationScoped
class FiguresRepository implements TenantFigures {

    @Override
    public Map<String, Long> count(Unit unit) {
        return unit.handle()
                .createQuery("""
                        select (select count(*) from record),
                               (select count(*) from public_record where tenant = current_tenant()),
                               (select count(*) from public_subject where tenant = current_tenant())
                        """)
                .map((row, context) ->
                        Map.of("records", row.getLong(1), "published", row.getLong(2), "subjects", row.getLong(3)))
                .one();
    }
}
