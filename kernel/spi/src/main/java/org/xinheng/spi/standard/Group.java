package org.xinheng.spi.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;

/**
 * A first-level indicator: criteria whose points are added up and held between a floor and a cap.
 *
 * @param id kebab-case id, unique within the edition
 * @param label its name
 * @param weight percent, used when the edition is weighted; 100 otherwise. Where a parameter stands for it, its standard
 *     value
 * @param base points a subject has here before any criterion
 * @param floor the fewest points this group can give
 * @param cap the most points this group can give
 * @param criteria what is looked at, in the order people read it
 * @param added whether its points are added as they are, outside the weights; its weight then means nothing
 * @param weightParameter the {@link Parameter} whose value in percent is the weight, so that a tenant may tune it; null if
 *     the weight is fixed. Under {@link Edition.Combine#SUM} the group's points are multiplied by it; where weights share a
 *     whole, only values that add up to 100 percent are accepted
 * @since SPI 1.0
 */
public record Group(
        String id,
        Label label,
        int weight,
        Points base,
        Points floor,
        Points cap,
        List<Criterion> criteria,
        boolean added,
        @Nullable String weightParameter) {

    public Group {
        criteria = List.copyOf(criteria);
    }

    /** A group whose weight is fixed. */
    public Group(
            String id,
            Label label,
            int weight,
            Points base,
            Points floor,
            Points cap,
            List<Criterion> criteria,
            boolean added) {
        this(id, label, weight, base, floor, cap, criteria, added, null);
    }

    /** A group that takes part in the weights. */
    public Group(String id, Label label, int weight, Points base, Points floor, Points cap, List<Criterion> criteria) {
        this(id, label, weight, base, floor, cap, criteria, false, null);
    }
}
