package org.xinheng.definitions.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;

/** Why a measure may meet a subject: an entry on a list, or an act to which a statute attaches the measure. */
public sealed interface Standing {

    /** First day it counts. */
    LocalDate from();

    /** First day it no longer counts, or null when only an act ends it. */
    @Nullable
    LocalDate until();

    /** The entry or record behind it. */
    String reference();

    /** Whether it counts on a day. */
    default boolean holdsOn(LocalDate day) {
        LocalDate end = until();
        return !day.isBefore(from()) && (end == null || day.isBefore(end));
    }

    /**
     * An entry on a list.
     *
     * @param list id of the list
     * @param polarity whether the list praises, warns or blames
     */
    record Listed(
            String list,
            Polarity polarity,
            LocalDate from,
            @Nullable LocalDate until,
            String reference) implements Standing {}

    /**
     * An effective decision under a statute that itself orders the measure.
     *
     * @param statute id, as measures name it
     */
    record UnderStatute(
            String statute, LocalDate from, @Nullable LocalDate until, String reference) implements Standing {}
}
