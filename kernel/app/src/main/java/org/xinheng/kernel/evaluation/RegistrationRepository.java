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
     * Where there are several, the youngest record counts.
     */
    public Map<UUID, LocalDate> between(Unit unit, UUID first, UUID last) {
        var days = new HashMap<UUID, LocalDate>();
        for (Source source : sources(unit)) {
            unit.handle()
                    .createQuery("""
                            select subject, payload ->> :field as day from record
                            where tenant = :tenant and subject >= :first and subject <= :last and item = :item
                              and state = 'EFFECTIVE' and payload ->> :field <> ''
                            order by decided_on, id
                            """)
                    .bind("tenant", unit.tenant())
                    .bind("first", first)
                    .bind("last", last)
                    .bind("item", source.item())
                    .bind("field", source.field())
                    .map((row, context) ->
                            days.put(row.getObject("subject", UUID.class), LocalDate.parse(row.getString("day"))))
                    .forEach(former -> {});
        }
        return days;
    }

    private List<Source> sources(Unit unit) {
        return catalogue.list(unit, LocalDate.now(clock)).stream()
                .flatMap(offered -> offered.version().fieldIn(FieldRole.REGISTERED_ON).stream()
                        .map(field -> new Source(offered.item().id(), field.code())))
                .toList();
    }
}
