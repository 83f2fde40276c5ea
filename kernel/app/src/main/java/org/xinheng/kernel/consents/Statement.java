package org.xinheng.kernel.consents;

/**
 * The words of a consent (授权书).
 *
 * @param hash SM3 of the text in hexadecimal; a signature names it
 */
public record Statement(String text, String hash) {}
