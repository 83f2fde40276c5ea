package org.xinheng.kernel.consents;

import java.util.List;
import java.util.UUID;

/** How much is authorised, by institution: counts for officers, who do not see what a firm opened to whom. */
public record ConsentFigures(List<Line> items) {

    public ConsentFigures {
        items = List.copyOf(items);
    }

    /** One institution: its consents by state, and its queries by outcome. */
    public record Line(
            UUID institution, String name, int active, int revoked, int expired, int answered, int refused) {}
}
