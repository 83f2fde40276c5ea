package org.xinheng.kernel.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A bureau (委办局) of a tenant. */
public record BureauView(
        UUID id, String code, String name, String shortName, List<String> sectors, OffsetDateTime openedAt) {

    public BureauView {
        sectors = List.copyOf(sectors);
    }
}
