package org.xinheng.kernel.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * What a tenant decided about an item of its catalogue (重分类). Never wider than the item's own law.
 *
 * @param disclosure the circle that may see records, or null: as the item says
 * @param weight the class of records, or null: as the item's law says
 * @param noLists records are no evidence for lists
 * @param from first day
 * @param until first day it does not count any more, or null
 */
public record Adjustment(
        @Nullable Disclosure disclosure,
        @Nullable PublicityClass weight,
        boolean noLists,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it counts on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
