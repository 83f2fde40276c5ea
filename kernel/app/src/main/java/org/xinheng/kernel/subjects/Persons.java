package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Natural persons of full age, as one tenant knows them. Nobody else exists here: who was under age on the day, or whose
 * document tells no birth date, is not found (L15). Callers audit whom they looked for and why.
 */
@ApplicationScoped
public class Persons {

    private final PersonRepository persons;

    Persons(PersonRepository persons) {
        this.persons = persons;
    }

    /** Whether this tenant has a natural person of this id who was of age on the day. */
    public boolean isOfAge(Unit unit, UUID person, LocalDate day) {
        return persons.listOfAge(unit, person, day).contains(person);
    }

    /** The person with this identity card, if of age on the day. */
    public Optional<UUID> findOfAge(Unit unit, IdentityNumber number, LocalDate day) {
        return persons.find(unit, number).filter(person -> isOfAge(unit, person, day));
    }

    /**
     * The persons of a range of ids who were of age on the day.
     *
     * @param after ids behind this one; null from the first
     * @param upTo ids up to and including this one; null to the last
     */
    public Set<UUID> listOfAge(Unit unit, @Nullable UUID after, @Nullable UUID upTo, LocalDate day) {
        return persons.listOfAge(unit, after, upTo, day);
    }

    /**
     * Takes somebody in who shows his identity card; the same card again is the same person.
     *
     * @return nobody when the card is known under another name
     */
    public Optional<UUID> takeIn(Unit unit, String name, IdentityNumber number) {
        UUID person = persons.takeIn(unit, name, number);
        return persons.open(unit, person).name().equals(name) ? Optional.of(person) : Optional.empty();
    }

    /** Opens the seal of a person this tenant knows, for a document he signs. */
    public PersonIdentity open(Unit unit, UUID person) {
        return persons.open(unit, person);
    }

    /** Seals words in which a natural person is named. */
    public byte[] seal(Unit unit, String words) {
        return persons.seal(unit, words);
    }

    /** Opens words that {@link #seal} sealed. */
    public String unseal(Unit unit, byte[] sealed) {
        return persons.unseal(unit, sealed);
    }

    /** Names as {@code 张*} or {@code 张*三}, for officers' pages; ids that are nobody's are left out. */
    public Map<UUID, String> maskedNames(Unit unit, Collection<UUID> ids) {
        return persons.maskedNames(unit, ids);
    }
}
