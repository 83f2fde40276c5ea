package org.xinheng.kernel.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as the public sees it.
 *
 * @param kept name of a choice of {@link PromiseFilter#KEPT}
 * @param keptLabel the same in the reader's words
 * @param record the public record of what was determined, or null while it runs
 * @param disputed whether an objection to that record is open
 */
public record PromiseLine(
        UUID id,
        String code,
        String kindLabel,
        String subjectCode,
        String subjectName,
        String matter,
        String content,
        String authorityName,
        LocalDate madeOn,
        @Nullable LocalDate validUntil,
        String kept,
        String keptLabel,
        @Nullable UUID record,
        boolean disputed) {

    PromiseLine called(String kind) {
        return new PromiseLine(
                id,
                code,
                kind,
                subjectCode,
                subjectName,
                matter,
                content,
                authorityName,
                madeOn,
                validUntil,
                kept,
                keptLabel,
                record,
                disputed);
    }

    /** Colour of the chip: a breach stands out. */
    public String style() {
        return switch (kept) {
            case "PARTLY" -> "general";
            case "NOT" -> "serious";
            default -> "plain";
        };
    }
}
