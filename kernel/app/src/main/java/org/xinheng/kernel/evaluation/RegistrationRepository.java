package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.FieldRole;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Since when subjects exist, as the registry's records (登记注册基本信息) of a tenant say: newcomers and clean years are
 * counted from there. A day that the place has no record of is unknown, never guessed from its oldest permit.
 */
@ApplicationScoped
public class RegistrationRepository {

    private final Catalogue catalogue;
    private final Clock clock;

    RegistrationRepository(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param field the one of the item that holds the day, written as an ISO date */
    private record Source(String item, String field) {}

    /** The day one subject was registered; null when the unit's tenant has no record of it. */
    @Nullable
    LocalDate of(Unit unit, UUID subject) {
        return between(unit, subject, subject).get(subject);
    }

    /**
     * The days of the subjects between two ids, both of them included; who is not in it has no record of its registration.
     * Where there are several, of one item or of two, the youngest record counts.
     */
    public Map<UUID, LocalDate> between(Unit unit, UUID first, UUID last) {
        var sources = sources(unit);
        var days = new HashMap<UUID, LocalDate>();
        unit.handle()
                .createQuery("""
                        select r.subject, r.payload ->> s.field as day
                        from unnest(cast(:items as text[]), cast(:fields as text[])) as s (item, field)
                        join record r on r.item = s.item
                        where r.tenant = :tenant and r.subject >= :first and r.subject <= :last
                          and r.state = 'EFFECTIVE' and r.payload ->> s.field <> ''
                        order by r.decided_on, r.id
                        """)
                .bind("tenant", unit.tenant())
                .bind("first", first)
                .bind("last", last)
                .bind("items", sources.stream().map(Source::item).toArray(String[]::new))
                .bind("fields", sources.stream().map(Source::field).toArray(String[]::new))
                .map((row, context) ->
                        days.put(row.getObject("subject", UUID.class), LocalDate.parse(row.getString("day"))))
                .forEach(former -> {});
        return days;
    }

    private List<Source> sources(Unit unit) {
        return catalogue.list(unit, LocalDate.now(clock)).stream()
                .flatMap(offered -> offered.version().fieldIn(FieldRole.REGISTERED_ON).stream()
                        .map(field -> new Source(offered.item().id(), field.code())))
                .toList();
    }
}
