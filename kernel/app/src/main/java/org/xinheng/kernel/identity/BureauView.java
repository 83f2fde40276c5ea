package org.xinheng.kernel.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A bureau (委办局) of a tenant.
 *
 * @param formerly bureaus it carries on for, because they were merged into it or dissolved
 */
public record BureauView(
        UUID id,
        String code,
        String name,
        String shortName,
        List<String> sectors,
        OffsetDateTime openedAt,
        List<Former> formerly) {

    /** A bureau that exists no more. */
    public record Former(String code, String name) {}

    public BureauView {
        sectors = List.copyOf(sectors);
        formerly = List.copyOf(formerly);
    }
}
