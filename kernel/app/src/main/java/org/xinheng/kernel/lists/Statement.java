package org.xinheng.kernel.lists;

/**
 * What the subject answered to the notice.
 *
 * @param text in the subject's words
 * @param hearingWanted whether it asked for a hearing
 */
public record Statement(String text, boolean hearingWanted) {}
