package org.xinheng.kernel.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.LegalBasis;

/**
 * Whether and from when a record may be repaired, before anybody applies.
 *
 * @param eligible whether an application may be handed in today
 * @param from first day it may be handed in, or null when none can be named
 * @param summary one line, such as: 2026-12-03 起可申请；还缺：罚款缴纳凭证。
 * @param longestEndsOn first day it is no longer shown even without repair
 * @param commitment the text to sign, or null when none is wanted
 * @param openCase the application that is open already, or null
 * @param obligation what the determining bureau said, or null
 */
public record EligibilityView(
        Subject record,
        String regime,
        String regimeLabel,
        String weight,
        String weightLabel,
        boolean eligible,
        @Nullable LocalDate from,
        String summary,
        List<Paper> materials,
        List<Reason> reasons,
        LocalDate longestEndsOn,
        AtLongest atLongest,
        @Nullable Commitment commitment,
        @Nullable UUID openCase,
        @Nullable Obligation obligation) {

    /** The record it is about. */
    public record Subject(
            UUID id,
            String title,
            String documentNo,
            String authorityName,
            LocalDate decidedOn,
            @Nullable String subjectCode,
            @Nullable String subjectName,
            String state) {}

    /**
     * A paper.
     *
     * @param missing whether it is required and not there yet
     */
    public record Paper(String id, String label, boolean required, boolean missing, String proves) {}

    /** A reason with its law; {@code verified} is false while a lawyer has not confirmed the article. */
    public record Reason(String words, String law, boolean verified) {

        static Reason of(String words, LegalBasis basis) {
            return new Reason(words, basis.citation(), basis.verified());
        }
    }

    /** What happens when the longest publicity has passed. */
    public record AtLongest(String outcome, String words, String law) {}

    /** The text to sign and its SM3 in hexadecimal. */
    public record Commitment(String text, String hash) {}
}
