package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the unit's tenant's natural persons; opens as few seals as the question needs. */
@ApplicationScoped
class PersonRepository {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final Vault vault;

    PersonRepository(Vault vault) {
        this.vault = vault;
    }

    /**
     * What stands in clear, and the seal where that does not decide.
     *
     * @param ofAgeIn null if it was never read from the seal
     */
    private record Row(UUID id, @Nullable Integer ofAgeIn, byte @Nullable [] sealed) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class), row.getObject("of_age_in", Integer.class), row.getBytes("sealed"));
        }
    }

    Optional<UUID> find(Unit unit, IdentityNumber number) {
        return unit.handle()
                .createQuery("""
                        select id from private_subject
                        where tenant = :tenant and kind = 'NATURAL_PERSON' and blind_index = :index
                        """)
                .bind("tenant", unit.tenant())
                .bind("index", SealedPerson.blindIndex(vault.of(unit.tenant()), "", number.value()))
                .mapTo(UUID.class)
                .findOne();
    }

    Set<UUID> listOfAge(Unit unit, @Nullable UUID after, @Nullable UUID upTo, LocalDate day) {
        return ofAge(
                unit,
                day,
                question(unit, "id > :after and id <= :upTo", day)
                        .bind("after", after == null ? FIRST : after)
                        .bind("upTo", upTo == null ? LAST : upTo));
    }

    Set<UUID> listOfAge(Unit unit, UUID person, LocalDate day) {
        return ofAge(unit, day, question(unit, "id = :id", day).bind("id", person));
    }

    /** The seal comes along only for those whose year is not known yet or is the year of the day. */
    private static Query question(Unit unit, String which, LocalDate day) {
        return unit.handle()
                .createQuery("""
                        select id, of_age_in::integer as of_age_in,
                               case when of_age_in is null or of_age_in = :year then sealed end as sealed
                        from private_subject
                        where tenant = :tenant and kind = 'NATURAL_PERSON' and coalesce(of_age_in, :year) <= :year and %s
                        """.formatted(which))
                .bind("tenant", unit.tenant())
                .bind("year", day.getYear());
    }

    private Set<UUID> ofAge(Unit unit, LocalDate day, Query question) {
        var adults = new HashSet<UUID>();
        var years = new LinkedHashMap<UUID, Integer>();
        for (Row row : question.map((found, context) -> Row.read(found)).list()) {
            byte[] sealed = row.sealed();
            if (sealed == null) {
                adults.add(row.id());
                continue;
            }
            var person = SealedPerson.open(vault.of(unit.tenant()), sealed);
            if (FullAge.isReachedOn(day, person.documentType(), person.number())) {
                adults.add(row.id());
            }
            if (row.ofAgeIn() == null) {
                years.put(row.id(), FullAge.yearOf(person.documentType(), person.number()));
            }
        }
        keep(unit, years);
        return adults;
    }

    /** Rows from before the year was kept learn it the first time somebody asks. */
    private static void keep(Unit unit, Map<UUID, Integer> years) {
        if (years.isEmpty()) {
            return;
        }
        var batch = unit.handle().prepareBatch("""
                update private_subject set of_age_in = :year
                where tenant = :tenant and id = :id and of_age_in is null
                """);
        years.forEach((id, year) -> batch.bind("tenant", unit.tenant())
                .bind("id", id)
                .bind("year", year)
                .add());
        batch.execute();
    }

    Map<UUID, String> maskedNames(Unit unit, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        unit.handle()
                .createQuery("""
                        select id, sealed from private_subject
                        where tenant = :tenant and kind = 'NATURAL_PERSON' and id = any (:ids)
                        """)
                .bind("tenant", unit.tenant())
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, context) -> names.put(
                        row.getObject("id", UUID.class),
                        SealedPerson.open(vault.of(unit.tenant()), row.getBytes("sealed"))
                                .maskedName()))
                .forEach(former -> {});
        return names;
    }

    UUID takeIn(Unit unit, String name, IdentityNumber number) {
        var keys = vault.of(unit.tenant());
        unit.handle()
                .createUpdate("""
                        insert into private_subject (kind, blind_index, sealed, of_age_in)
                        values ('NATURAL_PERSON', :index, :sealed, :ofAgeIn)
                        on conflict (tenant, kind, blind_index) do nothing
                        """)
                .bind("index", SealedPerson.blindIndex(keys, "", number.value()))
                .bind("sealed", new SealedPerson(name, "", number.value()).sealedBy(keys))
                .bind("ofAgeIn", FullAge.yearOf("", number.value()))
                .execute();
        return find(unit, number).orElseThrow();
    }

    PersonIdentity open(Unit unit, UUID person) {
        return unit.handle()
                .createQuery(
                        "select sealed from private_subject where tenant = :tenant and id = :id and kind = 'NATURAL_PERSON'")
                .bind("tenant", unit.tenant())
                .bind("id", person)
                .map((row, context) -> SealedPerson.open(vault.of(unit.tenant()), row.getBytes("sealed")))
                .map(opened -> new PersonIdentity(opened.name(), opened.number()))
                .one();
    }

    byte[] seal(Unit unit, String words) {
        return SealedWords.seal(vault.of(unit.tenant()), words);
    }

    String unseal(Unit unit, byte[] sealed) {
        return SealedWords.open(vault.of(unit.tenant()), sealed);
    }
}
