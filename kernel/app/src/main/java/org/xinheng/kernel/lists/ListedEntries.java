package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.tenancy.Unit;

/** Entries for those who carry out what follows from them. */
@ApplicationScoped
public class ListedEntries {

    private final ListedEntryRepository entries;

    ListedEntries(ListedEntryRepository entries) {
        this.entries = entries;
    }

    /** An entry of the unit's tenant. */
    public Optional<ListedEntry> find(Unit unit, UUID id) {
        return entries.find(unit, id);
    }

    /** Every entry the same subject has or had; locked, so that two who follow the same subject follow one after the other. */
    public List<ListedEntry> lockOfSubject(Unit unit, CaseSubject subject) {
        return entries.lockOfSubject(unit, subject);
    }

    /** Every entry a subject of the registry has or had in the unit's tenant, newest first. */
    public List<ListedEntry> listOfSubject(Unit unit, UUID subject) {
        return entries.listOfSubject(unit, subject);
    }

    /** Entries that rest on a record, ended ones too. */
    public List<ListedEntry> listResting(Unit unit, UUID record) {
        return entries.listResting(unit, record);
    }

    /** A part of the active entries, in a stable order, from behind one. */
    public List<UUID> listActive(Unit unit, @Nullable UUID after, int limit) {
        return entries.listActive(unit, after, limit);
    }

    /** Whether a removal of an entry is being decided. */
    public Optional<String> findOpenRemoval(Unit unit, UUID entry) {
        return entries.findAsked(unit, entry)
                .filter(ListedEntryRepository.Asked::open)
                .map(ListedEntryRepository.Asked::number);
    }
}
