package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;

/** What a row of another authority's list came to. */
sealed interface ImportedRow {

    /**
     * A sound row.
     *
     * @param code unified credit code, or identity number of a natural person
     * @param endsOn the first day the entry no longer counts
     * @param removed how it ended, or null while it lasts
     */
    record Sound(
            int line,
            SubjectKind kind,
            String name,
            String code,
            ListEntry.Decision decision,
            LocalDate listedOn,
            LocalDate endsOn,
            ListEntry.@Nullable Ended removed)
            implements ImportedRow {}

    /** A row that is not taken in, with every reason. */
    record Refused(int line, List<String> reasons) implements ImportedRow {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
