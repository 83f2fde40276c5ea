package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Finds names that contain what somebody typed, among all names the tenant's records bear. Width, case, blanks and marks
 * do not matter.
 */
@ApplicationScoped
class RecordNameRepository {

    /** More names than this are no question: then walking the records newest first meets enough of them soon. */
    static final int MANY = 1_000;

    /** Narrows the policy of the table, which is where an index can be used under row security; see V0045. */
    static final String NARROW =
            "select set_config('app.name_grams', query_grams(:tenant, search_key(:words))::text, true)";

    static final String FIND =
            "select name from record_name where tenant = :tenant and position(search_key(:words) in name_key) > 0 limit :limit";

    private static final String WIDEN = "select set_config('app.name_grams', '', true)";

    /** The names, none when nothing of the words can be searched for; empty when they are too many. */
    Optional<List<String>> find(Unit unit, String words) {
        boolean searchable = unit.handle()
                .createQuery("select search_key(:words) <> ''")
                .bind("words", words)
                .mapTo(Boolean.class)
                .one();
        if (!searchable) {
            return Optional.of(List.of());
        }
        narrow(unit, words);
        List<String> names = unit.handle()
                .createQuery(FIND)
                .bind("tenant", unit.tenant())
                .bind("words", words)
                .bind("limit", MANY + 1)
                .mapTo(String.class)
                .list();
        unit.handle().createQuery(WIDEN).mapTo(String.class).one();
        return names.size() > MANY ? Optional.empty() : Optional.of(names);
    }

    private static void narrow(Unit unit, String words) {
        unit.handle()
                .createQuery(NARROW)
                .bind("tenant", unit.tenant())
                .bind("words", words)
                .mapTo(String.class)
                .one();
    }
}
