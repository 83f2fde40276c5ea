package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a contract was performed, as the public record says it.
 *
 * @param id of the public record
 * @param purchaser for whom it was performed; empty where the catalogue does not let it be shown
 * @param endsOn by when it was to be performed; empty likewise, and where that is the far day that means "no end"
 * @param heir in the reader's words, who carries on today for that authority; null while it exists
 * @param kept name of a choice of {@link PromiseFilter#PERFORMED}
 * @param keptLabel the same in the reader's words
 * @param disputed whether an objection to the record is open
 */
public record ContractLine(
        UUID id,
        String contractNo,
        String name,
        String supplierCode,
        String supplier,
        String purchaser,
        String endsOn,
        String authorityName,
        @Nullable String heir,
        LocalDate decidedOn,
        String kept,
        String keptLabel,
        boolean disputed) {

    /** Colour of the chip: a breach stands out. */
    public String style() {
        return switch (kept) {
            case "PARTLY" -> "general";
            case "NOT" -> "serious";
            default -> "plain";
        };
    }
}
