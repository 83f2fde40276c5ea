package org.xinheng.kernel.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list. Natural persons appear without name and code.
 *
 * @param authorityHeir who carries on today for the authority that decided; null while that exists
 * @param person the tenant's own id of a natural person, by which officers of the sector find that person's grades
 */
public record RecordRow(
        UUID id,
        String item,
        String itemLabel,
        @Nullable String subjectName,
        @Nullable String subjectCode,
        String subjectKind,
        @Nullable UUID person,
        String documentNo,
        String title,
        String authorityName,
        @Nullable String authorityHeir,
        LocalDate decidedOn,
        String state,
        @Nullable String holdReason,
        boolean publish,
        @Nullable LocalDate publishFrom,
        @Nullable LocalDate publishUntil,
        boolean late,

        @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
        String weight,

        Instant recordedAt) {

    /** What its state is called, in Chinese. */
    public String stateLabel() {
        return stateLabel(state);
    }

    static String stateLabel(String state) {
        return switch (state) {
            case "EFFECTIVE" -> "有效";
            case "HELD" -> "待核实";
            case "WITHDRAWN" -> "已撤回";
            case "EXPIRED" -> "已到期";
            case "REPAIRED" -> "已修复";
            case "SHIELDED" -> "暂时屏蔽";
            default -> state;
        };
    }
}
