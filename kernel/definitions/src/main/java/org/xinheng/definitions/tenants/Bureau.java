package org.xinheng.definitions.tenants;

import java.util.List;

/**
 * A bureau of a tenant.
 *
 * @param code its unified social credit code; fictitious but valid in the packs of this repository
 * @param name full name
 * @param shortName name in lists
 * @param sectors sectors it answers for, in the words plugins use
 * @param carries bodies of the lists of measures it stands for besides those its name tells
 * @param note such as the former name in the tenant's own plan; may be empty
 */
public record Bureau(
        String code, String name, String shortName, List<String> sectors, List<String> carries, String note) {

    public Bureau {
        sectors = List.copyOf(sectors);
        carries = List.copyOf(carries);
    }
}
