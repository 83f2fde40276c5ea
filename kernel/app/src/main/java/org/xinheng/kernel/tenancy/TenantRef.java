package org.xinheng.kernel.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A tenant as everybody may know it.
 *
 * @param id the number that row security compares
 * @param slug stable short name, used in paths: {@code lishui}
 * @param parent the tenant above it, or null for the platform's root
 * @param kind PLATFORM, CITY, DISTRICT, COUNTY or TOWN
 * @param divisionCode six digits of GB/T 2260; {@code 000000} for the platform
 * @param host host name of its public portal, without port
 * @param open false while suspended: portal and log-in are closed
 */
public record TenantRef(
        int id,
        String slug,
        @Nullable Integer parent,
        String kind,
        String name,
        String shortName,
        String divisionCode,
        String host,
        boolean open,
        Brand brand) {}
