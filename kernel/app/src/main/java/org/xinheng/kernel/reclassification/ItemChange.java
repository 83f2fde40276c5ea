package org.xinheng.kernel.reclassification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * What changes about an item.
 *
 * @param item id of the item
 * @param label its Chinese name, as it was when proposed
 * @param disclosure the circle that may see its records from now on; null: as the catalogue says
 * @param weight the class of its records; null: as it is
 * @param noLists its records are no evidence for lists
 * @param from first day
 * @param reason why
 * @param basis the document it rests on, with its number
 */
public record ItemChange(
        String item,
        String label,
        @Nullable Disclosure disclosure,
        @Nullable PublicityClass weight,
        boolean noLists,
        LocalDate from,
        String reason,
        String basis) {}
