package org.xinheng.kernel.commitments;

/**
 * The words of a commitment.
 *
 * @param hash SM3 of the text in hexadecimal; a signature names it
 */
public record CommitmentText(String text, String hash) {}
