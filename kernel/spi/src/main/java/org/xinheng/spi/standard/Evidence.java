package org.xinheng.spi.standard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records count.
 *
 * @param items catalogue items; a record of another item is not looked at
 * @param window how long a record counts
 * @param where what the record must say; null if every record of the items counts
 * @since SPI 1.0
 */
public record Evidence(
        Set<String> items, Window window, @Nullable Condition where) {

    public Evidence {
        items = Set.copyOf(items);
    }
}
