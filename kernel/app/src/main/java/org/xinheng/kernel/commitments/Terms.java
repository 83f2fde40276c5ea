package org.xinheng.kernel.commitments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised.
 *
 * @param kind id of the kind in definitions
 * @param number of the kind in the data standard
 * @param category kind of subject in the words of the data standard
 * @param bureau accepts and supervises
 * @param validUntil the last day, or null: until it is kept or broken
 * @param open whether everybody may read it
 * @param begunOn chooses the law
 * @param repair the granted repair it was signed for, or null
 * @param person the natural person who promises, or null; its name and number are in the seal
 * @param template the bureau's own template whose words are signed, or null: those of the kind
 */
public record Terms(
        String kind,
        String kindLabel,
        int number,
        String code,
        String name,
        String category,
        String matter,
        String content,
        String liability,
        UUID bureau,
        String authority,
        String authorityCode,
        @Nullable LocalDate validUntil,
        boolean open,
        String basis,
        LocalDate begunOn,
        @Nullable UUID repair,
        @Nullable UUID person,
        @Nullable UUID template) {

    /** In the words of the data standard. */
    public String disclosure() {
        return person != null ? "不可公开" : open ? "可向社会公开" : "特定范围内公开";
    }
}
