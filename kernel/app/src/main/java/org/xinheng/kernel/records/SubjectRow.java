package org.xinheng.kernel.records;

import java.util.List;
import java.util.Map;

/**
 * A subject as a tenant knows it.
 *
 * @param counts this tenant's records by item
 */
public record SubjectRow(
        String code, String name, String kind, List<String> formerNames, Map<String, Integer> counts) {}
