package org.xinheng.kernel.identity.places;

import java.time.LocalDate;
import java.util.UUID;

/** A code a place had until a day, and the one it has had since. */
public record DivisionChangeView(
        UUID id, String slug, String name, String codeBefore, String codeAfter, LocalDate effectiveOn, String basis) {}
