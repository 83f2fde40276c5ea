package org.xinheng.tourism;

import org.xinheng.spi.SectorPlugin;

/** The tourism sector. Its standards are data, so it needs no Java indicator. */
public final class Tourism implements SectorPlugin {}
