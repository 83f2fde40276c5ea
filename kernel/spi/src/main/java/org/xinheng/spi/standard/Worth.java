package org.xinheng.spi.standard;

import java.util.Map;
import org.xinheng.spi.Quantity;

/**
 * What a record is worth, read from one of its fields: a number written there, or the value a table gives to what is
 * written there, such as 特大 1.2, 大 1.1, 中 1.0, 小 0.9. Several values in one field, separated by {@code ;} or {@code ；},
 * are worth the one that is furthest from zero.
 *
 * @param field code of the field
 * @param table value of each text; empty if the field itself is a number
 * @param otherwise the value when the field is absent, unreadable or not in the table
 * @param times what the result is multiplied by; one unless a number has to be turned around, such as -1 for points
 *     written as a positive deduction
 * @since SPI 1.0
 */
public record Worth(String field, Map<String, Quantity> table, Quantity otherwise, Quantity times) {

    public Worth {
        table = Map.copyOf(table);
    }
}
