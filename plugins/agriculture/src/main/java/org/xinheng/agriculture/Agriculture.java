package org.xinheng.agriculture;

import org.xinheng.spi.SectorPlugin;

/** The agriculture sector. Its standard is data, so it needs no Java indicator. */
public final class Agriculture implements SectorPlugin {}
