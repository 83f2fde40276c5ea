package org.xinheng.kernel.catalogue;

import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.ItemVersion;

/**
 * An item as one tenant may use it on one day.
 *
 * @param item the whole item with all its versions
 * @param version the version in force on the day asked for
 * @param origin where it comes from
 * @param reportWithin working days from a decision of that day to its report
 */
public record OfferedItem(CatalogueItem item, ItemVersion version, Origin origin, int reportWithin) {}
