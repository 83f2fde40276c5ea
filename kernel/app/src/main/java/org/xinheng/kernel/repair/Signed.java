package org.xinheng.kernel.repair;

import java.time.LocalDate;

/**
 * What the applicant signed and said.
 *
 * @param statement how the conduct was corrected
 * @param signer who signed the commitment for the subject
 * @param commitmentHash SM3 of the commitment's text, in hexadecimal
 * @param regime id of the regime the application was judged by
 */
public record Signed(String statement, String signer, String commitmentHash, String regime, LocalDate signedOn) {}
