package org.xinheng.kernel.reports;

import java.util.List;
import java.util.UUID;

/**
 * A subject of the registry.
 *
 * @param kind name of a {@code SubjectKind}
 */
public record FiledSubject(UUID id, String code, String name, String kind, List<String> formerNames) {

    public FiledSubject {
        formerNames = List.copyOf(formerNames);
    }
}
