package org.xinheng.kernel.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a bureau to a tenant.
 *
 * @param code its unified social credit code
 * @param sectors ids of the sectors it answers for; may be left out
 */
public record AddBureau(
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable List<String> sectors) {}
