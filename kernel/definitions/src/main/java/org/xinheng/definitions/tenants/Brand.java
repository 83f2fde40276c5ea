package org.xinheng.definitions.tenants;

/**
 * How a tenant's pages look.
 *
 * @param title name of the public site, such as 信用丽水
 * @param primary main colour, {@code #RRGGBB}, dark enough for white text
 * @param accent second colour, {@code #RRGGBB}
 * @param emblem text of the SVG file
 * @param motto one line under the title
 */
public record Brand(String title, String primary, String accent, String emblem, String motto) {}
