package org.xinheng.kernel.catalogue;

import org.xinheng.definitions.CatalogueItem;

/** An item in somebody's catalogue, whatever the day. */
record HeldItem(CatalogueItem item, Origin origin) {}
