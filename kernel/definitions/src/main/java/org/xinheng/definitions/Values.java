package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.List;

/** Several values in one cell, separated by {@code ;} or {@code ；}. */
public final class Values {

    private Values() {}

    /** The separate values, stripped, blank ones left out. */
    public static List<String> split(String text) {
        if (text.indexOf(';') < 0 && text.indexOf('；') < 0) {
            return text.isBlank() ? List.of() : List.of(text.strip());
        }
        var values = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ';' || text.charAt(i) == '；') {
                String value = text.substring(from, i).strip();
                if (!value.isEmpty()) {
                    values.add(value);
                }
                from = i + 1;
            }
        }
        return List.copyOf(values);
    }
}
