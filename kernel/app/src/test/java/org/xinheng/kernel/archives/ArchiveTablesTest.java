package org.xinheng.kernel.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenants;

/**
 * Walks the catalogue of PostgreSQL: whoever adds a table of a tenant decides here whether it travels. If this test stops you,
 * name the table in {@link TableList}: among those that travel, or among those that stay, with the reason.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveTablesTest {

    @Inject
    TestTenants tenants;

    @Inject
    TableRepository tables;

    @Inject
    Work work;

    private Set<String> all() {
        return tenants.superuser()
                .withHandle(
                        handle -> new TreeSet<>(TableRepository.columns(handle).keySet()));
    }

    @Test
    void everyTableOfATenantTravelsOrSaysWhyNot() {
        var named = new TreeSet<>(TableList.CARRIED);
        named.addAll(TableList.LEFT.keySet());

        assertThat(all()).isEqualTo(named);
        assertThat(TableList.CARRIED).doesNotContainAnyElementsOf(TableList.LEFT.keySet());
        assertThat(TableList.LEFT.values()).allMatch(reason -> reason.length() > 5);
    }

    @Test
    void aTableComesBehindThoseItsRowsPointTo() {
        var order = work.run(
                Actor.system(tenants.fresh().id()),
                "test.order",
                unit -> tables.list(unit).stream().map(CarriedTable::name).toList());

        assertThat(order).containsExactlyInAnyOrderElementsOf(TableList.CARRIED);
        assertThat(order).containsSubsequence("bureau", "record", "list_entry", "public_record");
        assertThat(order).containsSubsequence("grade_run", "grade");
    }

    @Test
    void nothingThatTravelsPointsToWhatStays() {
        List<String> dangling = tenants.superuser().withHandle(handle -> {
            var found = new ArrayList<String>();
            handle.createQuery("""
                            select conrelid::regclass::text as holder, confrelid::regclass::text as held from pg_constraint
                            where contype = 'f' and connamespace = 'public'::regnamespace
                            """)
                    .map((row, context) -> List.of(row.getString("holder"), row.getString("held")))
                    .forEach(key -> {
                        if (TableList.CARRIED.contains(key.getFirst()) && TableList.LEFT.containsKey(key.getLast())) {
                            found.add(key.getFirst() + " -> " + key.getLast());
                        }
                    });
            return found;
        });

        assertThat(dangling).isEmpty();
    }

    @Test
    void everyNamedColumnIsThere() {
        var columns = tenants.superuser().withHandle(TableRepository::columns);
        var named = new ArrayList<>(TableList.BLANK.keySet());
        named.addAll(TableList.IDS);
        TableList.DOCUMENTS.forEach((table, column) -> named.add(table + "." + column));

        assertThat(named).allMatch(name -> {
            String[] parts = name.split("\\.", 2);
            return columns.getOrDefault(parts[0], Map.of()).containsKey(parts[1]);
        });
    }
}
