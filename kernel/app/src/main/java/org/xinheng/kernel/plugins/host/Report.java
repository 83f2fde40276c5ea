package org.xinheng.kernel.plugins.host;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a jar before it may run: every check with all its reasons, what it adds, and what it changes.
 *
 * @param plugin id, empty if the jar does not say
 * @param version empty if the jar does not say
 * @param requires the range of SPI versions it can live with
 * @param spi the SPI version of this kernel
 * @param size of the jar in bytes
 * @param digest SM3 of the jar, hexadecimal
 * @param checks in the order in which they were made
 * @param signers who signed the jar and is trusted here, by the names in their certificates
 * @param adds null unless every check passed
 * @param diff against the version that runs; null if none does or a check failed
 */
public record Report(
        String plugin,
        String version,
        String label,
        String labelEn,
        String description,
        String provider,
        String requires,
        String spi,
        int size,
        String digest,
        List<Check> checks,
        List<String> signers,
        @Nullable Contents adds,
        @Nullable Diff diff) {

    /** How a check ended. */
    public enum Result {
        PASSED,
        FAILED,
        /** Not made, because an earlier one failed or nothing demanded it. */
        SKIPPED
    }

    /** One check; the reasons are Chinese sentences that say what to do. */
    public record Check(String id, Result result, List<String> reasons) {}

    /** Whether it may run. */
    @JsonIgnore
    public boolean isSound() {
        return checks.stream().noneMatch(check -> check.result() == Result.FAILED);
    }

    /** Every reason against it. */
    public List<String> reasons() {
        return checks.stream().flatMap(check -> check.reasons().stream()).toList();
    }
}
