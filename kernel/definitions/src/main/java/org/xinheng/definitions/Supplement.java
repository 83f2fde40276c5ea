package org.xinheng.definitions;

/**
 * An item beyond the national base, or a national or inherited item made stricter.
 *
 * @param tenant slug of the tenant whose pack says so
 * @param item the item as it counts for that tenant and those below
 */
public record Supplement(String tenant, CatalogueItem item) {}
