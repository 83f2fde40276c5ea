package org.xinheng.kernel.reports.press;

/**
 * A page to be printed.
 *
 * @param html well-formed, with its style inside; fonts are {@code Xinheng}; it may use no resource but data addresses
 * @param watermark one line, repeated over every page
 * @param title of the document
 */
public record Paper(String html, String watermark, String title) {}
