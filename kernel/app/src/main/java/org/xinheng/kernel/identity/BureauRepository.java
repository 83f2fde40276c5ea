package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.kernel.tenancy.Unit;

/** Reads and writes bureaus. */
@ApplicationScoped
class BureauRepository {

    private static final String COLUMNS = """
            select id, code, name, short_name, sectors, opened_at,
              array(select f.code || f.name from bureau f where f.tenant = bureau.tenant and f.successor = bureau.id
                    order by f.ended_on, f.code) as formerly
            from bureau
            """;
    private static final int CODE_LENGTH = 18;

    List<BureauView> list(Unit unit) {
        return unit.handle()
                .createQuery(COLUMNS + "where closed_at is null order by opened_at, id")
                .map((row, context) -> read(row))
                .list();
    }

    Optional<BureauView> find(Unit unit, UUID id) {
        return unit.handle()
                .createQuery(COLUMNS + "where id = :id and closed_at is null")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<BureauView> findByCode(Unit unit, String code) {
        return unit.handle()
                .createQuery(COLUMNS + "where code = :code")
                .bind("code", code)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Who carries on for a bureau today: itself while it exists. */
    Optional<UUID> heirOf(Unit unit, UUID id) {
        return unit.handle()
                .createQuery("select coalesce(successor, id) from bureau where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Nothing happens when the tenant has a bureau of this code. */
    void add(Unit unit, String code, String name, String shortName, List<String> sectors) {
        unit.handle()
                .createUpdate("""
                        insert into bureau (code, name, short_name, sectors) values (:code, :name, :short, :sectors)
                        on conflict (tenant, code) do nothing
                        """)
                .bind("code", code)
                .bind("name", name)
                .bind("short", shortName)
                .bindArray("sectors", String.class, sectors)
                .execute();
    }

    private static BureauView read(ResultSet row) throws SQLException {
        return new BureauView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                List.of((String[]) row.getArray("sectors").getArray()),
                row.getObject("opened_at", OffsetDateTime.class),
                Arrays.stream((String[]) row.getArray("formerly").getArray())
                        .map(former ->
                                new BureauView.Former(former.substring(0, CODE_LENGTH), former.substring(CODE_LENGTH)))
                        .toList());
    }
}
