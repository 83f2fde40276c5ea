package org.xinheng.kernel.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its figures.
 *
 * @param bureauName who leads it
 * @param counts subjects by state; every state is there
 * @param reminders how many reminders were given
 * @param talks how many talks were held
 * @param overdue subjects that should have mended by now and have not
 */
public record ProgrammeView(
        UUID id,
        String title,
        String scope,
        String basis,
        String documentNo,
        @Nullable UUID bureau,
        String bureauName,
        LocalDate beginsOn,
        LocalDate endsOn,
        boolean open,
        @Nullable LocalDate closedOn,
        @Nullable String summary,
        Map<SubjectState, Integer> counts,
        int reminders,
        int talks,
        int overdue,
        int version) {}
