package org.xinheng.kernel.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A grade of a published run, and how many subjects have it.
 *
 * @param shown whether the public sees who has it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GradeLine(
        String id,
        int place,
        String label,
        String labelEn,
        String meaning,
        String colour,
        String supervision,
        boolean shown,
        int subjects) {

    String label(Language language) {
        return language == Language.EN && !labelEn.isEmpty() ? labelEn : label;
    }
}
