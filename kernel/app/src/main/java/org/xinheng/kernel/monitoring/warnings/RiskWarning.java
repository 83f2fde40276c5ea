package org.xinheng.kernel.monitoring.warnings;

import java.time.LocalDate;
import org.xinheng.definitions.Label;

/**
 * Something an officer should look at.
 *
 * @param rule id of the rule
 * @param label of the rule
 * @param about name of the firm or bureau
 * @param earlier count of the days before {@code from}
 * @param recent count from {@code from} to {@code until}, both included
 * @param basis why there is such a rule
 * @param link to the rows behind it, below the console's address of the tenant
 */
public record RiskWarning(
        String rule,
        Label label,
        String about,
        long earlier,
        long recent,
        LocalDate from,
        LocalDate until,
        String basis,
        String link) {}
