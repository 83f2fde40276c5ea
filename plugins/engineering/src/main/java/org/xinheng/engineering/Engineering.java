package org.xinheng.engineering;

import org.xinheng.spi.SectorPlugin;

/** The engineering sector. Its standards are data, so it needs no Java indicator. */
public final class Engineering implements SectorPlugin {}
