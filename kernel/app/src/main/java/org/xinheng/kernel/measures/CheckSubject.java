package org.xinheng.kernel.measures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a question is about: an organisation of the registry, or a natural person of this tenant without a name. */
record CheckSubject(
        @Nullable UUID subject,
        @Nullable UUID privateSubject,
        @Nullable String code,
        @Nullable String name) {}
