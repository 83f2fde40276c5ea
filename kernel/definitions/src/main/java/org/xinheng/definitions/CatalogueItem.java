package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that may be recorded about a subject.
 *
 * @param id kebab case, chosen once
 * @param label name shown to people
 * @param level national, local or of a sector
 * @param act administrative act it records
 * @param category its kind in the national catalogue
 * @param note what readers should know, such as "local practice"; may be empty
 * @param versions in order of time, without overlap
 */
public record CatalogueItem(
        String id, Label label, Level level, Act act, Category category, String note, List<ItemVersion> versions) {

    public CatalogueItem {
        versions = List.copyOf(versions);
    }

    /** The same item with other versions. */
    public CatalogueItem withVersions(List<ItemVersion> others) {
        return new CatalogueItem(id, label, level, act, category, note, others);
    }

    /** The version in force on a day. */
    public Optional<ItemVersion> itemVersionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }

    /** A version by its number. */
    public Optional<ItemVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }
}
