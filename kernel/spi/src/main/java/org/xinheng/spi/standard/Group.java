package org.xinheng.spi.standard;

import java.util.List;
import org.xinheng.spi.Label;
import org.xinheng.spi.Points;

/**
 * A first-level indicator: criteria whose points are added up and held between a floor and a cap.
 *
 * @param id kebab-case id, unique within the edition
 * @param label its name
 * @param weight percent, used when the edition is weighted; 100 otherwise
 * @param base points a subject has here before any criterion
 * @param floor the fewest points this group can give
 * @param cap the most points this group can give
 * @param criteria what is looked at, in the order people read it
 * @param added whether its points are added as they are, outside the weights; its weight then means nothing
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
        boolean added) {

    public Group {
        criteria = List.copyOf(criteria);
    }

    /** A group that takes part in the weights. */
    public Group(String id, Label label, int weight, Points base, Points floor, Points cap, List<Criterion> criteria) {
        this(id, label, weight, base, floor, cap, criteria, false);
    }
}
