package org.xinheng.kernel.reclassification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinheng.kernel.tenancy.Unit;

/** Counts records a change would touch, and shows the newest of them. */
@ApplicationScoped
class RecordImpactRepository {

    private static final String TOUCHED = """
             from record where tenant = :tenant and item = :item
               and (cast(:disclosure as text) is not null and disclosure = 'PUBLIC'
                    or cast(:weight as text) is not null and act <> 'PENALTY'
                       and class is distinct from cast(:weight as text))
            """;

    long count(Unit unit, ItemChange change, boolean shown) {
        return unit.handle()
                .createQuery("select count(*)" + TOUCHED + (shown ? " and publish and state = 'EFFECTIVE'" : ""))
                .bind("tenant", unit.tenant())
                .bind("item", change.item())
                .bind(
                        "disclosure",
                        change.disclosure() == null ? null : change.disclosure().name())
                .bind("weight", change.weight() == null ? null : change.weight().name())
                .mapTo(Long.class)
                .one();
    }

    List<Impact.Sample> samples(Unit unit, ItemChange change, int limit) {
        return unit.handle()
                .createQuery("select id, title, document_no, decided_on" + TOUCHED
                        + " order by decided_on desc, id desc limit :limit")
                .bind("tenant", unit.tenant())
                .bind("item", change.item())
                .bind(
                        "disclosure",
                        change.disclosure() == null ? null : change.disclosure().name())
                .bind("weight", change.weight() == null ? null : change.weight().name())
                .bind("limit", limit)
                .map((row, context) -> new Impact.Sample(
                        row.getString("id"),
                        "%s %s（%s）"
                                .formatted(
                                        row.getString("decided_on"),
                                        row.getString("title"),
                                        row.getString("document_no"))))
                .list();
    }
}
