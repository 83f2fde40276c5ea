package org.xinheng.ecommerce;

import org.xinheng.spi.SectorPlugin;

/** The e-commerce sector. Its standards are data, so it needs no Java indicator. */
public final class Ecommerce implements SectorPlugin {}
