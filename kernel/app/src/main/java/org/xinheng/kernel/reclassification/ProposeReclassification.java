package org.xinheng.kernel.reclassification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Disclosure;
import org.xinheng.definitions.publicity.PublicityClass;

/** A change as somebody proposes it; see {@link ItemChange}. */
public record ProposeReclassification(
        @Nullable String item,
        @Nullable Disclosure disclosure,
        @Nullable PublicityClass weight,
        boolean noLists,
        @Nullable LocalDate from,
        @Nullable String reason,
        @Nullable String basis) {}
