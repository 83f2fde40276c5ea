package org.xinheng.kernel.repair;

import org.jspecify.annotations.Nullable;

/**
 * An application to be handed in.
 *
 * @param statement how the conduct was corrected and the obligation met
 * @param signer who signs the commitment for the subject; not needed when none is wanted
 * @param commitmentHash SM3 of the commitment's text as the signer read it, in hexadecimal
 */
public record SubmitRepair(
        @Nullable String statement,
        @Nullable String signer,
        @Nullable String commitmentHash) {}
