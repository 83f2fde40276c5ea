/**
 * The culture and tourism bureau's plugin: how travel agencies, scenic areas and star hotels are graded AAA to C, and how
 * tour guides are honoured.
 *
 * <p>Everything the sector decides is data under {@code definitions/}; this package only gives the plugin its name. It
 * reads permits, penalties, inspections and awards the kernel already has, and the items it brings itself. Guides are
 * natural persons: their standard can only reward, and it decides nothing about them.
 */
@NullMarked
package org.xinheng.tourism;

import org.jspecify.annotations.NullMarked;
