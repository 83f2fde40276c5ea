package org.xinheng.kernel.commitments;

import java.time.Instant;

/**
 * Words with the signature under them.
 *
 * @param by the person logged in when it was signed or noted
 */
record SignedWords(String text, Signature signature, String by, Instant at) {}
