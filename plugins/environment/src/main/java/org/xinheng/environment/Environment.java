package org.xinheng.environment;

import org.xinheng.spi.SectorPlugin;

/** The environment sector. Its standards are data, so it needs no Java indicator. */
public final class Environment implements SectorPlugin {}
