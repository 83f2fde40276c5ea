package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place on a list as the public sees it.
 *
 * @param lastDay the last day it counts
 */
public record ListedRow(
        UUID id,
        String listLabel,
        String style,
        String subjectCode,
        String subjectName,
        String reason,
        String basis,
        String authorityName,
        String documentNo,
        LocalDate listedOn,
        LocalDate lastDay) {}
