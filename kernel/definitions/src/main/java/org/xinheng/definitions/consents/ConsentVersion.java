package org.xinheng.definitions.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;

/**
 * What can be authorised as it is in force for a time.
 *
 * @param until the first day it does not count any more, or null
 * @param subjects who may authorise; never natural persons
 * @param notes what the statement says besides, in Chinese, in their order
 * @param scopes in their order
 */
public record ConsentVersion(
        LocalDate from,
        @Nullable LocalDate until,
        LegalBasis basis,
        Set<SubjectKind> subjects,
        List<String> notes,
        List<ConsentScope> scopes) {

    public ConsentVersion {
        subjects = Set.copyOf(subjects);
        notes = List.copyOf(notes);
        scopes = List.copyOf(scopes);
    }

    /** Whether it counts on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The scope of an id. */
    public Optional<ConsentScope> scope(String id) {
        return scopes.stream().filter(scope -> scope.id().equals(id)).findFirst();
    }
}
