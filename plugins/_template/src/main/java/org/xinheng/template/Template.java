package org.xinheng.template;

import org.xinheng.spi.SectorPlugin;

/** The sector's entry. Its standard is data, so it needs no Java indicator. */
public final class Template implements SectorPlugin {}
