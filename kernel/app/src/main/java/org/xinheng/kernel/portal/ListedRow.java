package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place on a list as the public sees it.
 *
 * @param list id of the list
 * @param lastDay the last day it counts
 */
public record ListedRow(
        UUID id,
        String list,
        String listLabel,
        String style,
        String subjectCode,
        String subjectName,
        String reason,
        String basis,
        String authorityName,
        String documentNo,
        LocalDate listedOn,
        LocalDate lastDay) {

    /** The same under another name of the list. */
    ListedRow named(String label) {
        return new ListedRow(
                id,
                list,
                label,
                style,
                subjectCode,
                subjectName,
                reason,
                basis,
                authorityName,
                documentNo,
                listedOn,
                lastDay);
    }
}
