package org.xinheng.kernel.records;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case needs to know of a record.
 *
 * @param subject in the registry, or null for a private subject
 * @param code the subject's code; null for natural persons
 * @param name the subject's name; null for natural persons
 * @param sourceBureau the bureau that reported it, or null when it came by exchange
 */
public record RecordBrief(
        UUID id,
        String item,
        String act,
        @Nullable UUID subject,
        @Nullable UUID privateSubject,
        @Nullable String code,
        @Nullable String name,
        String documentNo,
        String title,
        String authorityName,
        @Nullable UUID sourceBureau,
        LocalDate decidedOn,
        @Nullable String weight,
        String state,
        boolean publish,
        boolean disputed) {}
