package org.xinheng.kernel.identity.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division somebody may choose.
 *
 * @param shortName its name without its rank
 * @param pinyin of its name, one syllable for each sign
 * @param above names of the divisions above it, the province first; without entries such as 市辖区 that only group others
 * @param kind what kind of place its code and name suggest: CITY, DISTRICT or COUNTY; null for a province
 * @param heldBy names of places that have this code already; several towns may share their county's
 */
public record DivisionView(
        String code,
        String name,
        String shortName,
        String pinyin,
        List<String> above,
        @Nullable String kind,
        List<String> heldBy) {

    public DivisionView {
        above = List.copyOf(above);
        heldBy = List.copyOf(heldBy);
    }
}
