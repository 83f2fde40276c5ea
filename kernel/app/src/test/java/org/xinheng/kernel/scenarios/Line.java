package org.xinheng.kernel.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One line of a scenario.
 *
 * @param day the day it happens
 * @param who as {@link Scene#actor} knows him
 * @param deed what he does
 * @param with everything else the line says
 * @param outcome what must be seen afterwards
 */
public record Line(LocalDate day, String who, String deed, Map<String, Object> with, Map<String, Object> outcome) {

    /** A word of the line, or what it means when it is not there. */
    public String text(String name, String otherwise) {
        return String.valueOf(with.getOrDefault(name, otherwise));
    }

    /** Whether the line says 是. */
    public boolean says(String name) {
        return "是".equals(with.get(name));
    }

    /** A day the line names, or the line's own. */
    public LocalDate date(String name) {
        return with.containsKey(name) ? LocalDate.parse(text(name, "")) : day;
    }

    /** Several words. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return (List<String>) with.getOrDefault(name, List.of());
    }
}
