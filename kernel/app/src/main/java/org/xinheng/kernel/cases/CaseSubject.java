package org.xinheng.kernel.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about. Natural persons have no code and no name here.
 *
 * @param subject in the registry of organisations, or null
 * @param privateSubject among the tenant's own natural persons and businesses, or null
 */
public record CaseSubject(
        @Nullable UUID subject,
        @Nullable UUID privateSubject,
        @Nullable String code,
        @Nullable String name) {}
