package org.xinheng.kernel.objections;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant contests.
 *
 * @param statement in the applicant's words
 * @param fields what is wrong and what it should be, or empty when the whole record is contested
 * @param phone where the applicant can be reached, or null
 */
public record Claim(
        UUID record,
        String title,
        String documentNo,
        String authority,
        String statement,
        List<FieldClaim> fields,
        @Nullable String phone) {

    public Claim {
        fields = List.copyOf(fields);
    }

    /** One field: as it is, and as the applicant says it should be. */
    public record FieldClaim(String code, String name, String old, String wanted) {}
}
